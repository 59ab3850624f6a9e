"""Sentences about harm, its absence, doubt about it, aims and animals; a first set of sixty. Notation as in ``stress_more``.

Written before the rules were run on them; 30 were right on the first run.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "harm-1",
        "Profound [hyponatremia|D] ensued within days of starting [desmopressin|C].",
        ("+adverse-event desmopressin > hyponatremia",),
    ),
    (
        "harm-2",
        "[Sirolimus|C] gave rise to [interstitial pneumonitis|D] in three renal transplant recipients.",
        ("+adverse-event sirolimus > interstitial pneumonitis [3/-]",),
    ),
    (
        "harm-3",
        "The development of [pure red cell aplasia|D] was traced back to [epoetin|C].",
        ("+adverse-event epoetin > pure red cell aplasia",),
    ),
    (
        "harm-4",
        "[Hepatic veno-occlusive disease|D] as a complication of [busulfan|C].",
        ("+adverse-event busulfan > hepatic veno-occlusive disease",),
    ),
    (
        "harm-5",
        "Use of [leflunomide|C] carries a risk of [interstitial lung disease|D].",
        ("+adverse-event leflunomide > interstitial lung disease",),
    ),
    (
        "harm-6",
        "[Cardiac arrest|D] was brought on by rapid infusion of [phenytoin|C].",
        ("+adverse-event phenytoin > cardiac arrest",),
    ),
    (
        "harm-7",
        "It was [vigabatrin|C] that was responsible for the [visual field loss|D].",
        ("+adverse-event vigabatrin > visual field loss",),
    ),
    (
        "harm-8",
        "Prolonged exposure to [linezolid|C] predisposes to [lactic acidosis|D].",
        ("+adverse-event linezolid > lactic acidosis",),
    ),
    (
        "harm-9",
        "A 61-year-old man experienced [priapism|D] two hours after ingesting [trazodone|C].",
        ("+adverse-event trazodone > priapism",),
    ),
    (
        "harm-10",
        "[Nitrofurantoin|C], a drug widely prescribed for [urinary tract infection|D], can trigger [hepatitis|D].",
        ("+treatment nitrofurantoin > urinary tract infection", "+adverse-event nitrofurantoin > hepatitis"),
    ),
    (
        "harm-11",
        "[Ondansetron|C] prolonged the QT interval and set off [torsades de pointes|D].",
        ("+adverse-event ondansetron > torsades de pointes",),
    ),
    (
        "harm-12",
        "The occurrence of [hemorrhagic cystitis|D] was higher in those exposed to [ifosfamide|C].",
        ("+adverse-event ifosfamide > hemorrhagic cystitis",),
    ),
    (
        "harm-13",
        "[Stevens-Johnson syndrome|D] secondary to [lamotrigine|C] was diagnosed by skin biopsy.",
        ("+adverse-event lamotrigine > stevens-johnson syndrome",),
    ),
    (
        "harm-14",
        "Chronic intake of [omeprazole|C] was linked with [vitamin B12 deficiency|D] and [hip fracture|D].",
        ("+adverse-event omeprazole > vitamin b12 deficiency", "+adverse-event omeprazole > hip fracture"),
    ),
    (
        "harm-15",
        "[Mirtazapine|C] was held accountable for the [neutropenia|D].",
        ("+adverse-event mirtazapine > neutropenia",),
    ),
    (
        "harm-16",
        "The patient's [tardive dyskinesia|D] began eight months into [metoclopramide|C] treatment.",
        ("+adverse-event metoclopramide > tardive dyskinesia",),
    ),
    (
        "harm-17",
        "[Gingival overgrowth|D] is among the unwanted effects of [phenytoin|C].",
        ("+adverse-event phenytoin > gingival overgrowth",),
    ),
    (
        "harm-18",
        "Of the complications encountered with [amphotericin B|C], [renal failure|D] was the most troublesome.",
        ("+adverse-event amphotericin b > renal failure",),
    ),
    (
        "harm-19",
        "[Thrombocytopenia|D], [neutropenia|D] and [mucositis|D] were dose-limiting toxicities of [topotecan|C].",
        (
            "+adverse-event topotecan > thrombocytopenia",
            "+adverse-event topotecan > neutropenia",
            "+adverse-event topotecan > mucositis",
        ),
    ),
    (
        "harm-20",
        "Ingestion of [colchicine|C] culminated in [multiorgan failure|D].",
        ("+adverse-event colchicine > multiorgan failure",),
    ),
    (
        "harm-21",
        "[Trimetazidine|C] was devoid of any [extrapyramidal symptoms|D].",
        ("-adverse-event trimetazidine > extrapyramidal symptoms",),
    ),
    (
        "harm-22",
        "Treatment with [ivabradine|C] was accomplished without any [bradycardia|D].",
        ("-adverse-event ivabradine > bradycardia",),
    ),
    (
        "harm-23",
        "Not one of the 52 children given [propranolol|C] experienced [hypoglycemia|D].",
        ("-adverse-event propranolol > hypoglycemia",),
    ),
    (
        "harm-24",
        "We were unable to detect any link between [varenicline|C] and [myocardial infarction|D].",
        ("-adverse-event varenicline > myocardial infarction",),
    ),
    (
        "harm-25",
        "[Dexmedetomidine|C] lacks the [respiratory depression|D] seen with [fentanyl|C].",
        (
            "-adverse-event dexmedetomidine > respiratory depression",
            "+adverse-event fentanyl > respiratory depression",
        ),
    ),
    (
        "harm-26",
        "The [pancytopenia|D] could not be explained by [methotrexate|C].",
        ("-adverse-event methotrexate > pancytopenia",),
    ),
    (
        "harm-27",
        "Exposure to [loratadine|C] in early pregnancy did not raise the rate of [hypospadias|D].",
        ("-adverse-event loratadine > hypospadias",),
    ),
    (
        "harm-28",
        "No instance of [tendon rupture|D] came to light among 900 users of [levofloxacin|C].",
        ("-adverse-event levofloxacin > tendon rupture",),
    ),
    (
        "harm-29",
        "Contrary to earlier reports, [liraglutide|C] showed no association with [pancreatitis|D].",
        ("-adverse-event liraglutide > pancreatitis",),
    ),
    (
        "harm-30",
        "The [eosinophilia|D] had nothing to do with [allopurinol|C].",
        ("-adverse-event allopurinol > eosinophilia",),
    ),
    (
        "harm-31",
        "Evidence that [isotretinoin|C] causes [depression|D] is lacking.",
        ("?adverse-event isotretinoin > depression",),
    ),
    (
        "harm-32",
        "[Cisplatin|C] invariably leads to [hypomagnesemia|D], no matter what dose is given.",
        ("+adverse-event cisplatin > hypomagnesemia",),
    ),
    (
        "harm-33",
        "Without exception, patients on [mitotane|C] developed [adrenal insufficiency|D].",
        ("+adverse-event mitotane > adrenal insufficiency",),
    ),
    (
        "harm-34",
        "[Rhabdomyolysis|D] from [simvastatin|C] should not be overlooked.",
        ("+adverse-event simvastatin > rhabdomyolysis",),
    ),
    (
        "harm-35",
        "[Denosumab|C] is likely to have precipitated the [hypocalcemia|D].",
        ("?adverse-event denosumab > hypocalcemia",),
    ),
    (
        "harm-36",
        "We believe that the [encephalopathy|D] resulted from [cefepime|C].",
        ("?adverse-event cefepime > encephalopathy",),
    ),
    (
        "harm-37",
        "Conceivably, [natalizumab|C] contributed to the [melanoma|D].",
        ("?adverse-event natalizumab > melanoma",),
    ),
    (
        "harm-38",
        "There is concern that [teriparatide|C] increases the risk of [osteosarcoma|D].",
        ("?adverse-event teriparatide > osteosarcoma",),
    ),
    (
        "harm-39",
        "The putative association between [domperidone|C] and [sudden death|D] awaits confirmation.",
        ("?adverse-event domperidone > sudden death",),
    ),
    (
        "harm-40",
        "A contribution of [amiodarone|C] to the [liver failure|D] seems plausible.",
        ("?adverse-event amiodarone > liver failure",),
    ),
    (
        "harm-41",
        "Presumed [vancomycin|C]-induced [neutropenia|D] prompted a change of antibiotics.",
        ("?adverse-event vancomycin > neutropenia",),
    ),
    (
        "harm-42",
        "Evidence that [montelukast|C] causes [depression|D] is inconclusive.",
        ("?adverse-event montelukast > depression",),
    ),
    (
        "harm-43",
        "It is tempting to blame [rosiglitazone|C] for the [macular edema|D].",
        ("?adverse-event rosiglitazone > macular edema",),
    ),
    (
        "harm-44",
        "[Paroxetine|C] is suspected of inducing [hyponatremia|D].",
        ("?adverse-event paroxetine > hyponatremia",),
    ),
    ("harm-45", "Is [pregabalin|C] a cause of [heart failure|D]?", ("?adverse-event pregabalin > heart failure",)),
    (
        "harm-46",
        "The role of [zonisamide|C] in her [nephrolithiasis|D] is debatable.",
        ("?adverse-event zonisamide > nephrolithiasis",),
    ),
    (
        "harm-47",
        "The present work set out to establish the frequency of [hyperkalemia|D] among users of [trimethoprim|C].",
        ("?adverse-event trimethoprim > hyperkalemia",),
    ),
    (
        "harm-48",
        "This review addresses the question of whether [statins|C] induce [diabetes|D].",
        ("?adverse-event statins > diabetes",),
    ),
    (
        "harm-49",
        "{METHODS} Patients were monitored for [nephrotoxicity|D] during [colistin|C] treatment.",
        ("?adverse-event colistin > nephrotoxicity",),
    ),
    (
        "harm-50",
        "{BACKGROUND} [Tenofovir|C] has been implicated in [Fanconi syndrome|D].",
        ("?adverse-event tenofovir > fanconi syndrome",),
    ),
    (
        "harm-51",
        "Earlier case reports blamed [minocycline|C] for [intracranial hypertension|D].",
        ("?adverse-event minocycline > intracranial hypertension",),
    ),
    (
        "harm-52",
        "Should future trials confirm that [canagliflozin|C] provokes [ketoacidosis|D], labels must change.",
        ("?adverse-event canagliflozin > ketoacidosis",),
    ),
    ("harm-53", "[Paraquat|C]-exposed rats developed [lung fibrosis|D].", ("?cause paraquat > lung fibrosis",)),
    (
        "harm-54",
        "Administration of [cisplatin|C] to dogs resulted in [renal failure|D].",
        ("?cause cisplatin > renal failure",),
    ),
    ("harm-55", "[MPTP|C] elicited [parkinsonism|D] in marmosets.", ("?cause mptp > parkinsonism",)),
    (
        "harm-56",
        "[Heart failure|D] deteriorated under [dronedarone|C].",
        ("+aggravation dronedarone > heart failure",),
    ),
    (
        "harm-57",
        "Patients suffering from [G6PD deficiency|D] must not be given [primaquine|C].",
        ("+contraindication primaquine > g6pd deficiency",),
    ),
    (
        "harm-58",
        "[Metoclopramide|C] is best avoided in [Parkinson disease|D].",
        ("+contraindication metoclopramide > parkinson disease",),
    ),
    (
        "harm-59",
        "[Intractable hiccups|D] forced three patients to abandon [dexamethasone|C].",
        ("+adverse-event dexamethasone > intractable hiccups [3/-] {withdrawal}",),
    ),
    (
        "harm-60",
        "Owing to grade 3 [diarrhea|D], [neratinib|C] was halted in six of 40 women.",
        ("+adverse-event neratinib > diarrhea [6/40] {grade 3, withdrawal}",),
    ),
)
