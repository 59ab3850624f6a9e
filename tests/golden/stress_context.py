"""Sentences written to mislead the rules, with the facts a careful reader would take from them.

Each case is (name, text, facts). A fact is "kind drug > disease": "+" asserted, "-" denied (asserted that it is not so), "?" kept, but not as a
fact (doubted, asked, recalled). "treatment:effective" checks the effect, too; "[3/20]" the numbers printed with it. No fact besides those
listed may come out. Written before the rules were run on them.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # -- contrast ------------------------------------------------------------------------------------------------------
    (
        "listed-and-given",
        "The most common adverse event was [headache|D], reported by 104 patients (52%) given [ivermectin|C].",
        ("+adverse-event ivermectin > headache [104/-]",),
    ),
    (
        "event-treated",
        "The most common adverse event was [neutropenia|D], which was treated with [filgrastim|C].",
        ("+treatment filgrastim > neutropenia",),
    ),
    (
        "contrast-but-not",
        "[Thalidomide|C] was effective for [prurigo|D] but not for [psoriasis|D].",
        ("+treatment:effective thalidomide > prurigo", "-treatment:ineffective thalidomide > psoriasis"),
    ),
    (
        "contrast-treatment-of",
        "[Dapsone|C] was effective in the treatment of [pemphigoid|D], but not in the treatment of [pemphigus|D].",
        ("+treatment:effective dapsone > pemphigoid", "-treatment:ineffective dapsone > pemphigus"),
    ),
    (
        "contrast-particular",
        "[Infliximab|C] was effective for [uveitis|D] (particularly [panuveitis|D]).",
        ("+treatment:effective infliximab > uveitis", "+treatment:effective infliximab > panuveitis"),
    ),
    (
        "contrast-drug-not",
        "[Morphine|C], but not [ketorolac|C], caused [pruritus|D].",
        ("+adverse-event morphine > pruritus", "-adverse-event ketorolac > pruritus"),
    ),
    (
        "contrast-unlike",
        "Unlike [captopril|C], [losartan|C] did not cause [cough|D].",
        ("-adverse-event losartan > cough", "+adverse-event captopril > cough"),
    ),
    (
        "contrast-in-contrast",
        "In contrast to [clozapine|C], [olanzapine|C] caused [weight gain|D].",
        ("+adverse-event olanzapine > weight gain", "-adverse-event clozapine > weight gain"),
    ),
    (
        "contrast-whereas",
        "[Verapamil|C] relieved [angina|D], whereas [digoxin|C] caused [bradycardia|D].",
        ("+treatment:effective verapamil > angina", "+adverse-event digoxin > bradycardia"),
    ),
    (
        "contrast-although",
        "Although [prednisone|C] improved [arthritis|D], it did not improve [nephritis|D].",
        ("+treatment:effective prednisone > arthritis", "-treatment:ineffective prednisone > nephritis"),
    ),
    (
        "contrast-not-but",
        "The [hepatitis|D] was caused not by [isoniazid|C] but by [rifampin|C].",
        ("+adverse-event rifampin > hepatitis", "-adverse-event isoniazid > hepatitis"),
    ),
    (
        "contrast-and-not",
        "[Baclofen|C] is effective against [spasticity|D] and not against [dystonia|D].",
        ("+treatment:effective baclofen > spasticity", "-treatment:ineffective baclofen > dystonia"),
    ),
    (
        "contrast-rather",
        "[Colchicine|C] rather than [ibuprofen|C] was effective for [gout|D].",
        ("+treatment:effective colchicine > gout",),
    ),
    # -- pseudo-negation and double negation -----------------------------------------------------------------------------
    (
        "pseudo-not-only",
        "[Cisplatin|C] not only caused [nausea|D] but also [hearing loss|D].",
        ("+adverse-event cisplatin > nausea", "+adverse-event cisplatin > hearing loss"),
    ),
    (
        "pseudo-no-other-cause",
        "[Phenytoin|C] caused [hepatitis|D]; no other cause was found.",
        ("+adverse-event phenytoin > hepatitis",),
    ),
    ("pseudo-uncommon", "[Rash|D] is not uncommon after [allopurinol|C].", ("+adverse-event allopurinol > rash",)),
    (
        "pseudo-with-or-without",
        "[Methotrexate|C] with or without food caused [stomatitis|D].",
        ("+adverse-event methotrexate > stomatitis",),
    ),
    (
        "pseudo-history",
        "A patient with no history of [epilepsy|D] developed [seizures|D] after [bupropion|C].",
        ("+adverse-event bupropion > seizures",),
    ),
    (
        "pseudo-no-doubt",
        "There is no doubt that [halothane|C] caused the [jaundice|D].",
        ("+adverse-event halothane > jaundice",),
    ),
    ("double-fail", "[Aspirin|C] did not fail to prevent [stroke|D].", ("+prevention aspirin > stroke",)),
    (
        "double-ineffective",
        "[Propranolol|C] was not ineffective in [migraine|D].",
        ("+treatment:effective propranolol > migraine",),
    ),
    (
        "pseudo-not-reported",
        "[Pancreatitis|D] due to [linagliptin|C] has not been reported previously.",
        ("+adverse-event linagliptin > pancreatitis",),
    ),
    (
        "pseudo-unexpected",
        "Not surprisingly, [heparin|C] induced [bleeding|D].",
        ("+adverse-event heparin > bleeding",),
    ),
    # -- negation ----------------------------------------------------------------------------------------------------------
    (
        "neg-no-patients",
        "No patients developed [neutropenia|D] while receiving [apremilast|C].",
        ("-adverse-event apremilast > neutropenia",),
    ),
    (
        "neg-neither",
        "Neither [rash|D] nor [fever|D] occurred after [cefazolin|C].",
        ("-adverse-event cefazolin > rash", "-adverse-event cefazolin > fever"),
    ),
    ("neg-did-not", "[Buspirone|C] did not cause [sedation|D].", ("-adverse-event buspirone > sedation",)),
    (
        "neg-failed-improve",
        "[Memantine|C] failed to improve [tinnitus|D].",
        ("-treatment:ineffective memantine > tinnitus",),
    ),
    ("neg-failed-prevent", "[Ondansetron|C] failed to prevent [vomiting|D].", ("-prevention ondansetron > vomiting",)),
    (
        "neg-ineffective",
        "[Acyclovir|C] was ineffective in [Bell palsy|D].",
        ("-treatment:ineffective acyclovir > bell palsy",),
    ),
    (
        "neg-no-benefit",
        "[Vitamin C|C] had no benefit in [common cold|D].",
        ("-treatment:ineffective vitamin c > common cold",),
    ),
    (
        "neg-no-effect",
        "[Pentoxifylline|C] had no effect on [claudication|D].",
        ("-treatment:ineffective pentoxifylline > claudication",),
    ),
    (
        "neg-not-associated",
        "[Statins|C|MESH:statins] were not associated with [dementia|D].",
        ("-adverse-event statins > dementia",),
    ),
    (
        "neg-not-observed",
        "[Hypotension|D] was not observed after [etomidate|C].",
        ("-adverse-event etomidate > hypotension",),
    ),
    ("neg-never", "[Lactulose|C] never caused [hypoglycemia|D].", ("-adverse-event lactulose > hypoglycemia",)),
    (
        "neg-without",
        "[Etanercept|C] improved [psoriasis|D] without causing [infections|D].",
        ("+treatment:effective etanercept > psoriasis", "-adverse-event etanercept > infections"),
    ),
    (
        "neg-no-increase",
        "[Celecoxib|C] did not increase the risk of [myocardial infarction|D].",
        ("-adverse-event celecoxib > myocardial infarction",),
    ),
    (
        "neg-absence",
        "In the absence of [fever|D], [vancomycin|C] caused [neutropenia|D].",
        ("+adverse-event vancomycin > neutropenia",),
    ),
    (
        "neg-not-effective",
        "[Gabapentin|C] was not effective in the treatment of [vertigo|D].",
        ("-treatment:ineffective gabapentin > vertigo",),
    ),
    (
        "neg-none",
        "None of the 14 patients receiving [rituximab|C] developed [sepsis|D].",
        ("-adverse-event rituximab > sepsis [0/14]",),
    ),
    (
        "neg-did-not-respond",
        "[Urticaria|D] did not respond to [cetirizine|C].",
        ("-treatment:ineffective cetirizine > urticaria",),
    ),
    # -- doubt -----------------------------------------------------------------------------------------------------------------
    ("doubt-may", "[Ginkgo|C] may cause [bleeding|D].", ("?adverse-event ginkgo > bleeding",)),
    ("doubt-possibly", "[Arthralgia|D] was possibly due to [letrozole|C].", ("?adverse-event letrozole > arthralgia",)),
    (
        "doubt-unclear",
        "A trial of [tofacitinib|C] || One patient had [thrombosis|D] of unclear etiology during [tofacitinib|C] therapy.",
        ("?adverse-event tofacitinib > thrombosis [1/-]",),
    ),
    (
        "doubt-excluded",
        "A causal role of [dabigatran|C] in the [hepatitis|D] cannot be excluded.",
        ("?adverse-event dabigatran > hepatitis",),
    ),
    (
        "doubt-suspected",
        "Suspected [amiodarone|C]-induced [pneumonitis|D] resolved.",
        ("?adverse-event amiodarone > pneumonitis",),
    ),
    (
        "doubt-suggest",
        "These findings suggest that [metformin|C] reduces [hirsutism|D].",
        ("?treatment metformin > hirsutism",),
    ),
    ("doubt-promising", "[Ketamine|C] might be effective for [depression|D].", ("?treatment ketamine > depression",)),
    (
        "doubt-could",
        "[Minocycline|C] could be useful in [Huntington disease|D].",
        ("?treatment minocycline > huntington disease",),
    ),
    # -- aims, questions, background ----------------------------------------------------------------------------------
    (
        "aim-evaluate",
        "Our aim was to evaluate the efficacy of [tocilizumab|C] in [scleroderma|D].",
        ("?treatment tocilizumab > scleroderma",),
    ),
    (
        "aim-whether",
        "We investigated whether [pioglitazone|C] causes [bladder cancer|D].",
        ("?adverse-event pioglitazone > bladder cancer",),
    ),
    (
        "aim-section",
        "{OBJECTIVE} To determine if [fluoxetine|C] is effective for [autism|D].",
        ("?treatment fluoxetine > autism",),
    ),
    ("aim-hypothesis", "We hypothesized that [zinc|C] prevents [diarrhea|D].", ("?prevention zinc > diarrhea",)),
    (
        "background-section",
        "{BACKGROUND} Published case series describe [thalidomide|C] as an effective treatment of [aphthous stomatitis|D].",
        ("?treatment thalidomide > aphthous stomatitis",),
    ),
    (
        "background-reported",
        "[Quinine|C] has been reported to cause [thrombocytopenia|D].",
        ("?adverse-event quinine > thrombocytopenia",),
    ),
    (
        "question-title",
        "Does [tamoxifen|C] cause [endometrial cancer|D]? || Nothing is known.",
        ("?adverse-event tamoxifen > endometrial cancer",),
    ),
    (
        "wish",
        "Further studies are needed to establish whether [melatonin|C] is effective in [delirium|D].",
        ("?treatment melatonin > delirium",),
    ),
    (
        "aim-presupposed",
        "{RESULTS} We studied the course of [gentamicin|C]-induced [nephrotoxicity|D] in patients.",
        ("+adverse-event gentamicin > nephrotoxicity",),
    ),
    # -- comparator and other arms ---------------------------------------------------------------------------------------
    (
        "arm-than",
        "[Nausea|D] was more frequent with [erythromycin|C] than with [azithromycin|C].",
        ("+adverse-event erythromycin > nausea",),
    ),
    (
        "arm-versus",
        "[Dizziness|D] occurred in 12 of 50 patients treated with [carbamazepine|C] versus 3 of 50 treated with [placebo|C|MESH:D010919].",
        ("+adverse-event carbamazepine > dizziness [12/50]",),
    ),
    (
        "arm-compared",
        "Compared with [haloperidol|C], [quetiapine|C] caused [somnolence|D].",
        ("+adverse-event quetiapine > somnolence",),
    ),
    (
        "arm-effective-than",
        "[Sumatriptan|C] was more effective than [ergotamine|C] for [migraine|D].",
        ("+treatment:effective sumatriptan > migraine",),
    ),
    ("arm-placebo-control", "[Headache|D] was observed in patients receiving [placebo|C|MESH:D010919].", ()),
    # -- previous treatment --------------------------------------------------------------------------------------------------
    (
        "prior-refractory",
        "[Etoposide|C] improved [histiocytosis|D] that was refractory to [prednisolone|C].",
        ("+treatment:effective etoposide > histiocytosis", "?treatment:ineffective prednisolone > histiocytosis"),
    ),
    (
        "prior-previously",
        "Patients with [acne|D] previously treated with [tetracycline|C] received [isotretinoin|C].",
        ("+treatment isotretinoin > acne",),
    ),
    (
        "prior-resistant",
        "[Ganciclovir|C]-resistant [retinitis|D] responded to [foscarnet|C].",
        ("+treatment:effective foscarnet > retinitis", "?treatment:ineffective ganciclovir > retinitis"),
    ),
    # -- lists ---------------------------------------------------------------------------------------------------------------------
    (
        "list-included",
        "Adverse effects of [pregabalin|C] included [dizziness|D], [somnolence|D] and [edema|D].",
        (
            "+adverse-event pregabalin > dizziness",
            "+adverse-event pregabalin > somnolence",
            "+adverse-event pregabalin > edema",
        ),
    ),
    (
        "list-understood",
        "Safety of [riluzole|C] in adults || Side effects were [nausea|D] (n = 4), dry lips and [asthenia|D] (n = 2).",
        ("+adverse-event riluzole > nausea [4/-]", "+adverse-event riluzole > asthenia [2/-]"),
    ),
    (
        "list-respectively",
        "[Isoniazid|C] and [ethambutol|C] caused [neuropathy|D] and [optic neuritis|D], respectively.",
        ("+adverse-event isoniazid > neuropathy", "+adverse-event ethambutol > optic neuritis"),
    ),
    (
        "list-drugs",
        "[Lithium|C] and [haloperidol|C] caused [encephalopathy|D].",
        ("+adverse-event lithium > encephalopathy", "+adverse-event haloperidol > encephalopathy"),
    ),
    (
        "list-adjectives",
        "[Bleomycin|C] caused severe [fever|D], mild [rash|D], and fatal pulmonary [fibrosis|D].",
        ("+adverse-event bleomycin > fever", "+adverse-event bleomycin > rash", "+adverse-event bleomycin > fibrosis"),
    ),
    (
        "list-including",
        "[Interferon|C] caused psychiatric effects including [depression|D] and [insomnia|D].",
        ("+adverse-event interferon > depression", "+adverse-event interferon > insomnia"),
    ),
    (
        "list-each",
        "[Cyclosporine|C] treatment of [psoriasis|D] in 20 adults || Adverse events were [hypertension|D] in three patients and [gingival hyperplasia|D] in one.",
        (
            "+treatment cyclosporine > psoriasis",
            "+adverse-event cyclosporine > hypertension [3/20]",
            "+adverse-event cyclosporine > gingival hyperplasia [1/20]",
        ),
    ),
    (
        "list-semicolon",
        "[Anakinra|C] for [gout|D] || Adverse effects included mild [leukopenia|D]; two patients had [cellulitis|D].",
        (
            "+treatment anakinra > gout",
            "+adverse-event anakinra > leukopenia",
            "+adverse-event anakinra > cellulitis [2/-]",
        ),
    ),
    # -- counts --------------------------------------------------------------------------------------------------------------------
    (
        "count-of",
        "[Rash|D] developed in 3 of 20 patients treated with [lamotrigine|C].",
        ("+adverse-event lamotrigine > rash [3/20]",),
    ),
    (
        "count-word",
        "Five of the nine patients receiving [gold|C] developed [proteinuria|D].",
        ("+adverse-event gold > proteinuria [5/9]",),
    ),
    (
        "count-slash",
        "[Neutropenia|D] (7/31) was observed with [clozapine|C].",
        ("+adverse-event clozapine > neutropenia [7/31]",),
    ),
    (
        "count-percent",
        "[Alopecia|D] occurred in 12 (40%) patients given [doxorubicin|C].",
        ("+adverse-event doxorubicin > alopecia [12/-]",),
    ),
    (
        "count-n",
        "[Amphotericin|C] caused [hypokalemia|D] (n = 6).",
        ("+adverse-event amphotericin > hypokalemia [6/-]",),
    ),
    (
        "count-one",
        "One patient developed [anaphylaxis|D] after [penicillin|C].",
        ("+adverse-event penicillin > anaphylaxis [1/-]",),
    ),
    (
        "count-all",
        "All 12 patients receiving [vincristine|C] developed [constipation|D].",
        ("+adverse-event vincristine > constipation [12/12]",),
    ),
    # -- induced, due, toxic ---------------------------------------------------------------------------------------------------
    (
        "induced-simple",
        "[Heparin|C]-induced [thrombocytopenia|D] was confirmed.",
        ("+adverse-event heparin > thrombocytopenia",),
    ),
    (
        "induced-treated",
        "[Levodopa|C]-induced [dyskinesia|D] was treated with [amantadine|C].",
        ("+adverse-event levodopa > dyskinesia", "+treatment amantadine > dyskinesia"),
    ),
    (
        "induced-no",
        "No [heparin|C]-induced [thrombocytopenia|D] was seen.",
        ("-adverse-event heparin > thrombocytopenia",),
    ),
    (
        "due-to",
        "The patient died of [liver failure|D] due to [acetaminophen|C] overdose.",
        ("+adverse-event acetaminophen > liver failure",),
    ),
    (
        "secondary",
        "[Hyponatremia|D] secondary to [oxcarbazepine|C] resolved.",
        ("+adverse-event oxcarbazepine > hyponatremia",),
    ),
    (
        "associated",
        "[Metoclopramide|C] was associated with [tardive dyskinesia|D].",
        ("+adverse-event metoclopramide > tardive dyskinesia",),
    ),
    ("risk", "[Rofecoxib|C] increased the risk of [stroke|D].", ("+adverse-event rofecoxib > stroke",)),
    ("animal-cause", "In rats, [doxorubicin|C] caused [cardiomyopathy|D].", ("?cause doxorubicin > cardiomyopathy",)),
    ("animal-treat", "[Curcumin|C] attenuated [colitis|D] in mice.", ("?treatment curcumin > colitis",)),
    (
        "therapy-not-harm",
        "[Warfarin|C] was given for [atrial fibrillation|D] and caused [hematoma|D].",
        ("+treatment warfarin > atrial fibrillation", "+adverse-event warfarin > hematoma"),
    ),
    # -- treatment ---------------------------------------------------------------------------------------------------------------
    (
        "treat-with",
        "[Sarcoidosis|D] was successfully treated with [adalimumab|C].",
        ("+treatment:effective adalimumab > sarcoidosis",),
    ),
    (
        "treat-partial",
        "[Topiramate|C] was partially effective for [essential tremor|D].",
        ("+treatment:partially_effective topiramate > essential tremor",),
    ),
    ("treat-given", "Patients with [malaria|D] received [artesunate|C].", ("+treatment artesunate > malaria",)),
    (
        "treat-response",
        "Complete remission of [leukemia|D] was obtained with [imatinib|C].",
        ("+treatment:effective imatinib > leukemia",),
    ),
    (
        "treat-combination",
        "[Leprosy|D] was treated with [dapsone|C] and [clofazimine|C].",
        ("+treatment dapsone > leprosy", "+treatment clofazimine > leprosy"),
    ),
    (
        "treat-trial",
        "A randomized trial of [donepezil|C] in patients with [dementia|D].",
        ("+treatment donepezil > dementia",),
    ),
    # -- prevention ----------------------------------------------------------------------------------------------------------------
    ("prevent-verb", "[Folic acid|C] prevents [spina bifida|D].", ("+prevention folic acid > spina bifida",)),
    (
        "prevent-prophylaxis",
        "[Mefloquine|C] prophylaxis of [malaria|D] was well accepted.",
        ("+prevention mefloquine > malaria",),
    ),
    (
        "prevent-reduce",
        "[Alendronate|C] reduced the risk of [hip fracture|D].",
        ("+prevention alendronate > hip fracture",),
    ),
    (
        "prevent-induced",
        "[Mesna|C] prevented [ifosfamide|C]-induced [cystitis|D].",
        ("+prevention mesna > cystitis", "+adverse-event ifosfamide > cystitis"),
    ),
    ("prevent-by", "[Ototoxicity|D] was prevented by [amifostine|C].", ("+prevention amifostine > ototoxicity",)),
    # -- contraindication and aggravation ----------------------------------------------------------------------------
    ("contra", "[Propranolol|C] is contraindicated in [asthma|D].", ("+contraindication propranolol > asthma",)),
    (
        "contra-avoid",
        "[Metformin|C] should not be used in patients with [renal failure|D].",
        ("+contraindication metformin > renal failure",),
    ),
    ("aggravate", "[Prednisone|C] exacerbated [diabetes|D].", ("+aggravation prednisone > diabetes",)),
    (
        "aggravate-not",
        "[Hydroxychloroquine|C] did not aggravate [psoriasis|D].",
        ("-aggravation hydroxychloroquine > psoriasis",),
    ),
    (
        "aggravate-by",
        "[Myasthenia|D] was aggravated by [telithromycin|C].",
        ("+aggravation telithromycin > myasthenia",),
    ),
    # -- understood drug ------------------------------------------------------------------------------------------------------------
    (
        "understood-drug",
        "[Sorafenib|C] for [hepatoma|D] || The drug caused [diarrhea|D].",
        ("+treatment sorafenib > hepatoma", "+adverse-event sorafenib > diarrhea"),
    ),
    (
        "understood-none",
        "[Sorafenib|C] for [hepatoma|D] || Toxicity included [fatigue|D] and [diarrhea|D]. No patient developed [anemia|D].",
        (
            "+treatment sorafenib > hepatoma",
            "+adverse-event sorafenib > fatigue",
            "+adverse-event sorafenib > diarrhea",
            "-adverse-event sorafenib > anemia",
        ),
    ),
    (
        "understood-treated",
        "[Sorafenib|C] for [hepatoma|D] || Progression of [hepatoma|D] occurred in two patients.",
        ("+treatment sorafenib > hepatoma",),
    ),
    ("unlinked", "[Compound X|C|-] caused [rash|D].", ()),
)
