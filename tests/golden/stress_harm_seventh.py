"""A seventh set about harm, plainer than the first five, written after the rules of the sixth. Notation as in ``stress_more``.

49 of 60 were right on the first run; one expectation did not follow the rule that "D caused by A" is taken for granted within an aim, and was changed.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "harm7-1",
        "[Ticlopidine|C] therapy resulted in life-threatening [thrombotic thrombocytopenic purpura|D].",
        ("+adverse-event ticlopidine > thrombotic thrombocytopenic purpura {life-threatening}",),
    ),
    (
        "harm7-2",
        "Three of the twelve women who used [clomiphene|C] developed [ovarian hyperstimulation syndrome|D].",
        ("+adverse-event clomiphene > ovarian hyperstimulation syndrome [3/12]",),
    ),
    (
        "harm7-3",
        "The patient presented with [jaundice|D] after two weeks of [flucloxacillin|C].",
        ("+adverse-event flucloxacillin > jaundice",),
    ),
    (
        "harm7-4",
        "[Erythema nodosum|D] appeared shortly after [oral contraceptives|C] had been started.",
        ("+adverse-event oral contraceptives > erythema nodosum",),
    ),
    (
        "harm7-5",
        "[Amiodarone|C] and its metabolite accumulate in the lung, which explains the [pulmonary toxicity|D].",
        ("+adverse-event amiodarone > pulmonary toxicity",),
    ),
    (
        "harm7-6",
        "[Osteoporosis|D] is a recognized consequence of prolonged [heparin|C] treatment.",
        ("+adverse-event heparin > osteoporosis",),
    ),
    (
        "harm7-7",
        "Overdose of [theophylline|C] produces [seizures|D] that are difficult to control.",
        ("+adverse-event theophylline > seizures",),
    ),
    (
        "harm7-8",
        "Of 64 children treated with [asparaginase|C], seven developed [pancreatitis|D] and two [thrombosis|D].",
        ("+adverse-event asparaginase > pancreatitis [7/64]", "+adverse-event asparaginase > thrombosis [2/64]"),
    ),
    (
        "harm7-9",
        "Users of [glucocorticoids|C] had a significantly higher risk of [peptic ulcer|D] (RR 2.1, 95% CI 1.4-3.2).",
        ("+adverse-event glucocorticoids > peptic ulcer",),
    ),
    ("harm7-10", "[Torsemide|C] was associated with a lower incidence of [hypokalemia|D] than furosemide.", ()),
    (
        "harm7-11",
        "[Lorcaserin|C] was not associated with [valvulopathy|D].",
        ("-adverse-event lorcaserin > valvulopathy",),
    ),
    (
        "harm7-12",
        "No [hypoglycemia|D] was seen during [acarbose|C] treatment.",
        ("-adverse-event acarbose > hypoglycemia",),
    ),
    (
        "harm7-13",
        "None of the patients developed [tolerance|D] to [baclofen|C].",
        ("-adverse-event baclofen > tolerance",),
    ),
    ("harm7-14", "[Pirenzepine|C] was free from [blurred vision|D].", ("-adverse-event pirenzepine > blurred vision",)),
    (
        "harm7-15",
        "The incidence of [infection|D] was not increased by [dexamethasone|C].",
        ("-adverse-event dexamethasone > infection",),
    ),
    (
        "harm7-16",
        "Long-term [carbamazepine|C] failed to produce [hyponatremia|D] in these children.",
        ("-adverse-event carbamazepine > hyponatremia",),
    ),
    (
        "harm7-17",
        "[Tramadol|C] lacked any effect on respiration and never led to [apnea|D].",
        ("-adverse-event tramadol > apnea",),
    ),
    (
        "harm7-18",
        "There is no evidence that [vitamin C|C] causes [kidney stones|D].",
        ("-adverse-event vitamin c > kidney stones",),
    ),
    (
        "harm7-19",
        "[Suxamethonium|C] did cause [hyperkalemia|D], though not in the controls.",
        ("+adverse-event suxamethonium > hyperkalemia",),
    ),
    ("harm7-20", "[Nausea|D] with [cisplatin|C] is anything but rare.", ("+adverse-event cisplatin > nausea",)),
    (
        "harm7-21",
        "It is undisputed that [thiazides|C] cause [hyponatremia|D].",
        ("+adverse-event thiazides > hyponatremia",),
    ),
    (
        "harm7-22",
        "Not a single patient on [acitretin|C] escaped [cheilitis|D].",
        ("+adverse-event acitretin > cheilitis",),
    ),
    (
        "harm7-23",
        "[Quinidine|C], no less than procainamide, can cause [lupus|D].",
        ("+adverse-event quinidine > lupus",),
    ),
    (
        "harm7-24",
        "[Bupivacaine|C] probably caused the [cardiac arrest|D].",
        ("?adverse-event bupivacaine > cardiac arrest",),
    ),
    (
        "harm7-25",
        "We suspect [azathioprine|C] as the cause of the [fever|D].",
        ("?adverse-event azathioprine > fever",),
    ),
    (
        "harm7-26",
        "A relationship of the [neuropathy|D] to [statins|C] is uncertain.",
        ("?adverse-event statins > neuropathy",),
    ),
    (
        "harm7-27",
        "[Ondansetron|C] may have been responsible for the [headache|D].",
        ("?adverse-event ondansetron > headache",),
    ),
    (
        "harm7-28",
        "The [vasculitis|D] could be a manifestation of [propylthiouracil|C] hypersensitivity.",
        ("?adverse-event propylthiouracil > vasculitis",),
    ),
    (
        "harm7-29",
        "An idiosyncratic reaction to [terbinafine|C] seems the most likely explanation of the [hepatitis|D].",
        ("?adverse-event terbinafine > hepatitis",),
    ),
    (
        "harm7-30",
        "[Rhabdomyolysis|D], presumably related to [daptomycin|C], was noted on day 9.",
        ("?adverse-event daptomycin > rhabdomyolysis",),
    ),
    (
        "harm7-31",
        "It has been suggested that [calcium|C] supplements increase the risk of [myocardial infarction|D].",
        ("?adverse-event calcium > myocardial infarction",),
    ),
    (
        "harm7-32",
        "If [dapsone|C] causes [hemolysis|D], the dose should be lowered.",
        ("?adverse-event dapsone > hemolysis",),
    ),
    (
        "harm7-33",
        "We examined the hypothesis that [fluoride|C] causes [osteosarcoma|D].",
        ("?adverse-event fluoride > osteosarcoma",),
    ),
    (
        "harm7-34",
        "The risk of [suicide|D] during treatment with [isotretinoin|C] was assessed in a national cohort.",
        ("?adverse-event isotretinoin > suicide",),
    ),
    (
        "harm7-35",
        "This trial was designed to test whether [magnesium|C] provokes [hypotension|D].",
        ("?adverse-event magnesium > hypotension",),
    ),
    (
        "harm7-36",
        "More data are needed on [hepatotoxicity|D] caused by [pazopanib|C].",
        ("+adverse-event pazopanib > hepatotoxicity",),
    ),
    ("harm7-37", "{BACKGROUND} [Clozapine|C] can cause [neutropenia|D].", ("?adverse-event clozapine > neutropenia",)),
    (
        "harm7-38",
        "{INTRODUCTION} Case reports suggest that [linezolid|C] causes [optic neuropathy|D].",
        ("?adverse-event linezolid > optic neuropathy",),
    ),
    (
        "harm7-39",
        "Earlier studies linked [phenacetin|C] to [renal papillary necrosis|D].",
        ("?adverse-event phenacetin > renal papillary necrosis",),
    ),
    (
        "harm7-40",
        "[Digitalis|C] has been known for centuries to cause [xanthopsia|D].",
        ("?adverse-event digitalis > xanthopsia",),
    ),
    (
        "harm7-41",
        "[Cyclosporine|C] administration produced [nephrotoxicity|D] in Sprague-Dawley rats.",
        ("?cause cyclosporine > nephrotoxicity",),
    ),
    (
        "harm7-42",
        "Rabbits fed [cholesterol|C] developed [atherosclerosis|D].",
        ("?cause cholesterol > atherosclerosis",),
    ),
    ("harm7-43", "In vitro, [clozapine|C] did not cause [neutropenia|D].", ("?cause clozapine > neutropenia",)),
    (
        "harm7-44",
        "[Reserpine|C] given to monkeys elicited [depression|D]-like behavior.",
        ("?cause reserpine > depression",),
    ),
    (
        "harm7-45",
        "Symptoms of [myasthenia gravis|D] worsened after [telithromycin|C].",
        ("+aggravation telithromycin > myasthenia gravis",),
    ),
    ("harm7-46", "[Amlodipine|C] aggravates [peripheral edema|D].", ("+aggravation amlodipine > peripheral edema",)),
    (
        "harm7-47",
        "[Heart failure|D] may be exacerbated by [itraconazole|C].",
        ("?aggravation itraconazole > heart failure",),
    ),
    (
        "harm7-48",
        "In [acute porphyria|D], [barbiturates|C] are strictly contraindicated.",
        ("+contraindication barbiturates > acute porphyria",),
    ),
    (
        "harm7-49",
        "[Nitrates|C] should not be given to patients with [aortic stenosis|D].",
        ("+contraindication nitrates > aortic stenosis",),
    ),
    (
        "harm7-50",
        "[Lactation|D] is not a contraindication to [sertraline|C].",
        ("-contraindication sertraline > lactation",),
    ),
    (
        "harm7-51",
        "[Flutamide|C] was discontinued in four men because of [diarrhea|D].",
        ("+adverse-event flutamide > diarrhea [4/-] {withdrawal}",),
    ),
    (
        "harm7-52",
        "[Ataxia|D] necessitated a reduction in the dose of [phenytoin|C].",
        ("+adverse-event phenytoin > ataxia {dose reduction}",),
    ),
    (
        "harm7-53",
        "Treatment with [nevirapine|C] had to be terminated on account of [hepatitis|D].",
        ("+adverse-event nevirapine > hepatitis {withdrawal}",),
    ),
    (
        "harm7-54",
        "Fatal [pulmonary fibrosis|D] was seen in 2 of 110 patients given [busulfan|C].",
        ("+adverse-event busulfan > pulmonary fibrosis [2/110] {fatal}",),
    ),
    (
        "harm7-55",
        "Mild [diarrhea|D] was reported by 12% of patients taking [acarbose|C].",
        ("+adverse-event acarbose > diarrhea {mild}",),
    ),
    (
        "harm7-56",
        "The [myopathy|D] improved after [simvastatin|C] was stopped.",
        ("+adverse-event simvastatin > myopathy",),
    ),
    (
        "harm7-57",
        "[Urticaria|D] reappeared when [cefaclor|C] was given again.",
        ("+adverse-event cefaclor > urticaria",),
    ),
    (
        "harm7-58",
        "The [thrombocytopenia|D] was due to sepsis, not to [linezolid|C].",
        ("-adverse-event linezolid > thrombocytopenia",),
    ),
    (
        "harm7-59",
        "[Gastric ulcers|D] were more common with [indomethacin|C] than with celecoxib.",
        ("+adverse-event indomethacin > gastric ulcers",),
    ),
    (
        "harm7-60",
        "Adverse events with [apremilast|C] were mostly mild [diarrhea|D] and [nausea|D].",
        ("+adverse-event apremilast > diarrhea", "+adverse-event apremilast > nausea"),
    ),
)
