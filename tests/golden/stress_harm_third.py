"""A third set of sixty sentences about harm, written after the rules of the second. Notation as in ``stress_more``.

29 were right on the first run; one expectation (harm by a contaminated preparation is not the drug's) was wrong and was changed.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "harm3-1",
        "The incidence of [gastrointestinal bleeding|D] doubled in patients on [clopidogrel|C].",
        ("+adverse-event clopidogrel > gastrointestinal bleeding",),
    ),
    (
        "harm3-2",
        "[Carbimazole|C] was the only drug the patient was taking when [agranulocytosis|D] struck.",
        ("+adverse-event carbimazole > agranulocytosis",),
    ),
    (
        "harm3-3",
        "[Metronidazole|C] proved neurotoxic, with [ataxia|D] appearing in the third week.",
        ("+adverse-event metronidazole > ataxia",),
    ),
    ("harm3-4", "In one case, [hemolysis|D] was traced to contamination of the [ribavirin|C] preparation.", ()),
    (
        "harm3-5",
        "Women taking [raloxifene|C] were more prone to [deep vein thrombosis|D].",
        ("+adverse-event raloxifene > deep vein thrombosis",),
    ),
    (
        "harm3-6",
        "[Tamsulosin|C] users had twice the odds of [floppy iris syndrome|D].",
        ("+adverse-event tamsulosin > floppy iris syndrome",),
    ),
    (
        "harm3-7",
        "Exposure to [bisphenol A|C] did not translate into [infertility|D].",
        ("-adverse-event bisphenol a > infertility",),
    ),
    (
        "harm3-8",
        "[Bradycardia|D] requiring a pacemaker was attributed by the authors to [donepezil|C].",
        ("+adverse-event donepezil > bradycardia",),
    ),
    (
        "harm3-9",
        "The child recovered from [methemoglobinemia|D] that [benzocaine|C] spray had caused.",
        ("+adverse-event benzocaine > methemoglobinemia",),
    ),
    (
        "harm3-10",
        "What had been taken for sepsis turned out to be [vancomycin|C] [fever|D].",
        ("+adverse-event vancomycin > fever",),
    ),
    ("harm3-11", "Neither the dose nor the duration of [methotrexate|C] correlated with [hepatic fibrosis|D].", ()),
    (
        "harm3-12",
        "[Rosuvastatin|C] reduced cholesterol but at no point gave rise to [rhabdomyolysis|D].",
        ("-adverse-event rosuvastatin > rhabdomyolysis",),
    ),
    (
        "harm3-13",
        "None of the women reported [hot flushes|D] while on [letrozole|C].",
        ("-adverse-event letrozole > hot flushes",),
    ),
    (
        "harm3-14",
        "Follow-up revealed no [cardiomyopathy|D] in survivors treated with [daunorubicin|C].",
        ("-adverse-event daunorubicin > cardiomyopathy",),
    ),
    (
        "harm3-15",
        "[Hypoglycemia|D] was conspicuously absent with [sitagliptin|C].",
        ("-adverse-event sitagliptin > hypoglycemia",),
    ),
    (
        "harm3-16",
        "[Tigecycline|C] can be ruled out as the cause of the [pancreatitis|D].",
        ("-adverse-event tigecycline > pancreatitis",),
    ),
    (
        "harm3-17",
        "Our data do not bear out the claim that [aspartame|C] triggers [headache|D].",
        ("-adverse-event aspartame > headache",),
    ),
    (
        "harm3-18",
        "We found nothing to suggest that [mefloquine|C] precipitates [epilepsy|D].",
        ("-adverse-event mefloquine > epilepsy",),
    ),
    (
        "harm3-19",
        "[Folate|C] supplementation was not linked to [colorectal cancer|D].",
        ("-adverse-event folate > colorectal cancer",),
    ),
    (
        "harm3-20",
        "[Ketamine|C] anesthesia was uneventful, without [laryngospasm|D] or [apnea|D].",
        ("-adverse-event ketamine > laryngospasm", "-adverse-event ketamine > apnea"),
    ),
    (
        "harm3-21",
        "Far from being rare, [hyponatremia|D] was found in every fifth patient on [citalopram|C].",
        ("+adverse-event citalopram > hyponatremia",),
    ),
    (
        "harm3-22",
        "It is no coincidence that [psychosis|D] began after [mefloquine|C] was started.",
        ("+adverse-event mefloquine > psychosis",),
    ),
    (
        "harm3-23",
        "There can be little doubt that [thalidomide|C] produced the [neuropathy|D].",
        ("+adverse-event thalidomide > neuropathy",),
    ),
    ("harm3-24", "[Colistin|C] is not free of [nephrotoxicity|D].", ("+adverse-event colistin > nephrotoxicity",)),
    (
        "harm3-25",
        "[Orlistat|C] may or may not have contributed to the [acute liver failure|D].",
        ("?adverse-event orlistat > acute liver failure",),
    ),
    (
        "harm3-26",
        "We cannot be certain that [olanzapine|C] was responsible for the [ketoacidosis|D].",
        ("?adverse-event olanzapine > ketoacidosis",),
    ),
    (
        "harm3-27",
        "[Propofol|C] is a conceivable explanation for the [seizures|D].",
        ("?adverse-event propofol > seizures",),
    ),
    (
        "harm3-28",
        "The most plausible culprit for the [thrombocytopenia|D] was [piperacillin|C].",
        ("?adverse-event piperacillin > thrombocytopenia",),
    ),
    (
        "harm3-29",
        "One wonders if [bisphosphonates|C] provoke [atrial fibrillation|D].",
        ("?adverse-event bisphosphonates > atrial fibrillation",),
    ),
    (
        "harm3-30",
        "[Interferon|C] has long been accused of causing [depression|D].",
        ("?adverse-event interferon > depression",),
    ),
    (
        "harm3-31",
        "Some clinicians fear that [stimulants|C] stunt growth and induce [tics|D].",
        ("?adverse-event stimulants > tics",),
    ),
    (
        "harm3-32",
        "A signal of [pulmonary embolism|D] with [tofacitinib|C] has emerged and calls for scrutiny.",
        ("?adverse-event tofacitinib > pulmonary embolism",),
    ),
    (
        "harm3-33",
        "It was speculated that [natalizumab|C] unmasked latent [lymphoma|D].",
        ("?adverse-event natalizumab > lymphoma",),
    ),
    (
        "harm3-34",
        "If [ergotamine|C] is given with ritonavir, [ischemia|D] can result.",
        ("?adverse-event ergotamine > ischemia",),
    ),
    (
        "harm3-35",
        "This protocol will examine whether [vitamin A|C] raises the risk of [bone fracture|D].",
        ("?adverse-event vitamin a > bone fracture",),
    ),
    (
        "harm3-36",
        "We conducted a nested case-control study of [proton pump inhibitors|C] and [pneumonia|D].",
        ("?adverse-event proton pump inhibitors > pneumonia",),
    ),
    (
        "harm3-37",
        "Data on [hearing loss|D] after [azithromycin|C] were extracted by two reviewers.",
        ("?adverse-event azithromycin > hearing loss",),
    ),
    (
        "harm3-38",
        "The secondary outcome was [delirium|D] during [sevoflurane|C] anesthesia.",
        ("?adverse-event sevoflurane > delirium",),
    ),
    (
        "harm3-39",
        "{INTRODUCTION} [Amiodarone|C] causes [thyroid dysfunction|D] in up to 20% of patients.",
        ("?adverse-event amiodarone > thyroid dysfunction",),
    ),
    (
        "harm3-40",
        "In 1961, [thalidomide|C] was found to cause [phocomelia|D].",
        ("?adverse-event thalidomide > phocomelia",),
    ),
    (
        "harm3-41",
        "Guinea pigs receiving [gentamicin|C] lost their hearing and showed [ataxia|D].",
        ("?cause gentamicin > ataxia",),
    ),
    (
        "harm3-42",
        "In a zebrafish assay, [valproate|C] produced [cardiac malformations|D].",
        ("?cause valproate > cardiac malformations",),
    ),
    (
        "harm3-43",
        "[Cyclophosphamide|C] failed to elicit [cystitis|D] in rats pretreated with mesna.",
        ("?cause cyclophosphamide > cystitis",),
    ),
    (
        "harm3-44",
        "Piglets anesthetized with [halothane|C] developed [malignant hyperthermia|D].",
        ("?cause halothane > malignant hyperthermia",),
    ),
    (
        "harm3-45",
        "[NSAIDs|C] tend to aggravate pre-existing [heart failure|D].",
        ("+aggravation nsaids > heart failure",),
    ),
    ("harm3-46", "In patients with [Parkinson disease|D], [haloperidol|C] made the rigidity worse.", ()),
    (
        "harm3-47",
        "[Tetracyclines|C] are off limits in [pregnancy|D].",
        ("+contraindication tetracyclines > pregnancy",),
    ),
    (
        "harm3-48",
        "A history of [angioedema|D] rules out the use of [lisinopril|C].",
        ("+contraindication lisinopril > angioedema",),
    ),
    (
        "harm3-49",
        "[Sumatriptan|C] should not be prescribed to anyone with [coronary artery disease|D].",
        ("+contraindication sumatriptan > coronary artery disease",),
    ),
    ("harm3-50", "[Metformin|C] is safe in [heart failure|D].", ()),
    (
        "harm3-51",
        "Life-threatening [arrhythmia|D] ended the trial of [flecainide|C] in one boy.",
        ("+adverse-event flecainide > arrhythmia {life-threatening}",),
    ),
    (
        "harm3-52",
        "Because of intolerable [pruritus|D], eight patients came off [imiquimod|C].",
        ("+adverse-event imiquimod > pruritus [8/-] {withdrawal}",),
    ),
    (
        "harm3-53",
        "[Erlotinib|C] was interrupted in 5 of 31 patients for grade 3 [rash|D].",
        ("+adverse-event erlotinib > rash [5/31] {grade 3, withdrawal}",),
    ),
    (
        "harm3-54",
        "Two men died of [hepatic failure|D] while receiving [flutamide|C].",
        ("+adverse-event flutamide > hepatic failure [2/-] {death}",),
    ),
    (
        "harm3-55",
        "Moderate to severe [mucositis|D] was seen in a third of patients receiving [melphalan|C].",
        ("+adverse-event melphalan > mucositis {moderate to severe}",),
    ),
    ("harm3-56", "[Lithium|C] was restarted without recurrence of the [tremor|D].", ()),
    (
        "harm3-57",
        "The [leukopenia|D] reversed when [clozapine|C] was discontinued and reappeared on re-exposure.",
        ("+adverse-event clozapine > leukopenia",),
    ),
    (
        "harm3-58",
        "She had been on [nitrofurantoin|C] for six months when [pulmonary fibrosis|D] was diagnosed.",
        ("+adverse-event nitrofurantoin > pulmonary fibrosis",),
    ),
    (
        "harm3-59",
        "An infant whose mother took [lithium|C] was born with [Ebstein anomaly|D].",
        ("+adverse-event lithium > ebstein anomaly",),
    ),
    (
        "harm3-60",
        "[Ifosfamide|C], but not [cyclophosphamide|C], was nephrotoxic and led to [Fanconi syndrome|D].",
        ("+adverse-event ifosfamide > fanconi syndrome", "-adverse-event cyclophosphamide > fanconi syndrome"),
    ),
)
