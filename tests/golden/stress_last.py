"""A fifth set of misleading sentences, written after the rules of the fourth. Notation as in ``stress_more``.

23 of the 50 were right on the first run: text of this kind, made of nothing but traps, is half understood where no rule was made for it.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "l-1",
        "[Mirtazapine|C] eased [insomnia|D], though not [anxiety|D].",
        ("+treatment:effective mirtazapine > insomnia", "-treatment:ineffective mirtazapine > anxiety"),
    ),
    (
        "l-2",
        "With the exception of [constipation|D], [verapamil|C] was free of side effects.",
        ("+adverse-event verapamil > constipation",),
    ),
    (
        "l-3",
        "[Bupropion|C] was associated with [seizures|D] in four patients; none of those given [nortriptyline|C] had [seizures|D].",
        ("+adverse-event bupropion > seizures [4/-]", "-adverse-event nortriptyline > seizures"),
    ),
    (
        "l-4",
        "[Tranylcypromine|C] rather than [phenelzine|C] provoked [hypertensive crisis|D].",
        ("+adverse-event tranylcypromine > hypertensive crisis",),
    ),
    (
        "l-5",
        "It is not clear why [gold|C] causes [nephropathy|D].",
        ("+adverse-event gold > nephropathy",),
    ),
    (
        "l-6",
        "[Lamotrigine|C] was given not for [epilepsy|D] but for [bipolar disorder|D].",
        ("+treatment lamotrigine > bipolar disorder",),
    ),
    (
        "l-7",
        "Nobody on [rifaximin|C] contracted [colitis|D].",
        ("-adverse-event rifaximin > colitis",),
    ),
    (
        "l-8",
        "[Levodopa|C] lost its effect on [rigidity|D] after two years.",
        (),
    ),
    (
        "l-9",
        "At no time did [remifentanil|C] produce [respiratory depression|D].",
        ("-adverse-event remifentanil > respiratory depression",),
    ),
    (
        "l-10",
        "[Cabergoline|C] normalized prolactin but could not shrink the [prolactinoma|D].",
        ("-treatment:ineffective cabergoline > prolactinoma",),
    ),
    (
        "l-11",
        "We do not know if [sirolimus|C] is of benefit in [lymphangioleiomyomatosis|D].",
        ("?treatment sirolimus > lymphangioleiomyomatosis",),
    ),
    (
        "l-12",
        "{METHODS} The primary endpoint was [stroke|D] after [aspirin|C].",
        ("?adverse-event aspirin > stroke",),
    ),
    (
        "l-13",
        "Were [thalidomide|C] to cause [neuropathy|D], it should be stopped.",
        ("?adverse-event thalidomide > neuropathy",),
    ),
    (
        "l-14",
        "[Memantine|C] deserves further evaluation in [autism|D].",
        ("?treatment memantine > autism",),
    ),
    (
        "l-15",
        "Of 45 children on [vigabatrin|C] and 44 on [prednisolone|C], 9 and 2, respectively, developed [visual field defects|D].",
        (
            "+adverse-event vigabatrin > visual field defects [9/45]",
            "+adverse-event prednisolone > visual field defects [2/44]",
        ),
    ),
    (
        "l-16",
        "[Hot flashes|D] affected 40% of women on [raloxifene|C] but only 22% of those on [placebo|C|MESH:D010919].",
        ("+adverse-event raloxifene > hot flashes",),
    ),
    (
        "l-17",
        "[Pruritus|D] was equally common with [morphine|C] and with [placebo|C|MESH:D010919].",
        (),
    ),
    (
        "l-18",
        "[Edema|D] was seen in more patients taking [pioglitazone|C] (12 of 90) than in those taking [metformin|C] (3 of 88).",
        ("+adverse-event pioglitazone > edema [12/90]",),
    ),
    (
        "l-19",
        "Three men receiving [finasteride|C], but no man receiving [placebo|C|MESH:D010919], reported [gynecomastia|D].",
        ("+adverse-event finasteride > gynecomastia [3/-]",),
    ),
    (
        "l-20",
        "[Isoniazid|C] was stopped in one patient for [hepatitis|D] and in another for [rash|D].",
        (
            "+adverse-event isoniazid > hepatitis [1/-] {withdrawal}",
            "+adverse-event isoniazid > rash [1/-] {withdrawal}",
        ),
    ),
    (
        "l-21",
        "[Dizziness|D] severe enough to stop treatment occurred in two patients on [prazosin|C].",
        ("+adverse-event prazosin > dizziness [2/-]",),
    ),
    (
        "l-22",
        "[Clonidine|C] withdrawal precipitated [hypertension|D].",
        ("+adverse-event clonidine > hypertension",),
    ),
    (
        "l-23",
        "After [carbamazepine|C] was replaced with [valproate|C], the [hyponatremia|D] disappeared.",
        ("+adverse-event carbamazepine > hyponatremia",),
    ),
    (
        "l-24",
        "[Sumatriptan|C] did not differ from [aspirin|C] in relieving [migraine|D].",
        ("+treatment:effective sumatriptan > migraine",),
    ),
    (
        "l-25",
        "[Propylthiouracil|C] is the likely culprit in this case of [vasculitis|D].",
        ("?adverse-event propylthiouracil > vasculitis",),
    ),
    (
        "l-26",
        "The investigators judged none of the [infections|D] to be related to [eculizumab|C].",
        ("-adverse-event eculizumab > infections",),
    ),
    (
        "l-27",
        "[Infection|D], not [cyclosporine|C], caused the [renal failure|D].",
        ("-adverse-event cyclosporine > renal failure",),
    ),
    (
        "l-28",
        "[Nephrotoxicity|D] is common to all [aminoglycosides|C].",
        ("+adverse-event aminoglycosides > nephrotoxicity",),
    ),
    (
        "l-29",
        "[Pergolide|C], an ergot derivative, was linked to [valvular disease|D].",
        ("+adverse-event pergolide > valvular disease",),
    ),
    (
        "l-30",
        "[Daptomycin|C] eradicated [bacteremia|D] in 14 of 17 patients, while [vancomycin|C] did so in 9 of 16.",
        ("+treatment:effective daptomycin > bacteremia",),
    ),
    (
        "l-31",
        "[Phenobarbital|C] controls [seizures|D] in neonates; its use is limited by [sedation|D].",
        ("+treatment:effective phenobarbital > seizures", "+adverse-event phenobarbital > sedation"),
    ),
    (
        "l-32",
        "[Ivermectin|C] proved useless against [scabies|D].",
        ("-treatment:ineffective ivermectin > scabies",),
    ),
    (
        "l-33",
        "The [headache|D] was refractory to [ibuprofen|C] and was abolished by [indomethacin|C].",
        (
            "?treatment:ineffective ibuprofen > headache",
            "+treatment:effective indomethacin > headache",
        ),
    ),
    (
        "l-34",
        "Adding [spironolactone|C] to [furosemide|C] improved [ascites|D] at the price of [hyperkalemia|D].",
        ("+treatment:effective spironolactone > ascites", "+adverse-event spironolactone > hyperkalemia"),
    ),
    (
        "l-35",
        "A single dose of [dexamethasone|C] lowers the risk of [nausea|D] after surgery.",
        ("+prevention dexamethasone > nausea",),
    ),
    (
        "l-36",
        "[Allopurinol|C] prevented neither [gout|D] nor [nephrolithiasis|D].",
        ("-prevention allopurinol > gout", "-prevention allopurinol > nephrolithiasis"),
    ),
    (
        "l-37",
        "[Beta blockers|C] must be avoided in [asthma|D].",
        ("+contraindication beta blockers > asthma",),
    ),
    (
        "l-38",
        "[Chloroquine|C] may exacerbate [psoriasis|D].",
        ("?aggravation chloroquine > psoriasis",),
    ),
    (
        "l-39",
        "Grade 4 [thrombocytopenia|D] occurred in 7% and grade 3 [anemia|D] in 12% of patients treated with [carboplatin|C].",
        (
            "+adverse-event carboplatin > thrombocytopenia {grade 4}",
            "+adverse-event carboplatin > anemia {grade 3}",
        ),
    ),
    (
        "l-40",
        "Two deaths due to [hepatic failure|D] were recorded among 310 patients treated with [ketoconazole|C].",
        ("+adverse-event ketoconazole > hepatic failure [2/310] {death}",),
    ),
    (
        "l-41",
        "[Nivolumab|C] in [melanoma|D] || [Colitis|D] required hospitalization in three of 50 patients.",
        ("+treatment nivolumab > melanoma", "+adverse-event nivolumab > colitis [3/50] {hospitalization}"),
    ),
    (
        "l-42",
        "[Methotrexate|C] for [psoriasis|D] || Toxicity was mild: five patients had [nausea|D], and one had [stomatitis|D].",
        (
            "+treatment methotrexate > psoriasis",
            "+adverse-event methotrexate > nausea [5/-]",
            "+adverse-event methotrexate > stomatitis [1/-]",
        ),
    ),
    (
        "l-43",
        "[Risperidone|C] in children with [autism|D] || No [tardive dyskinesia|D] was seen, but weight and [sedation|D] increased.",
        (
            "+treatment risperidone > autism",
            "-adverse-event risperidone > tardive dyskinesia",
            "+adverse-event risperidone > sedation",
        ),
    ),
    (
        "l-44",
        "[Ciprofloxacin|C]-resistant [gonorrhea|D] was cured by [ceftriaxone|C] in all 30 patients.",
        ("+treatment:effective ceftriaxone > gonorrhea", "?treatment:ineffective ciprofloxacin > gonorrhea"),
    ),
    (
        "l-45",
        "In mice lacking the receptor, [capsaicin|C] did not induce [hyperalgesia|D].",
        ("?cause capsaicin > hyperalgesia",),
    ),
    (
        "l-46",
        "The frequency of [migraine|D] fell from eight to three attacks a month on [topiramate|C].",
        ("+treatment:effective topiramate > migraine",),
    ),
    (
        "l-47",
        "A history of [jaundice|D] did not increase the toxicity of [isoniazid|C].",
        (),
    ),
    (
        "l-48",
        "The patient, who was taking [lithium|C] for [mania|D], presented with [diabetes insipidus|D].",
        ("+treatment lithium > mania", "+adverse-event lithium > diabetes insipidus"),
    ),
    (
        "l-49",
        "Neither [donepezil|C] nor [rivastigmine|C] slowed [dementia|D].",
        ("-treatment:ineffective donepezil > dementia", "-treatment:ineffective rivastigmine > dementia"),
    ),
    (
        "l-50",
        "[Amiodarone|C]-associated [hypothyroidism|D] responds to [levothyroxine|C].",
        ("+adverse-event amiodarone > hypothyroidism", "+treatment:effective levothyroxine > hypothyroidism"),
    ),
)
