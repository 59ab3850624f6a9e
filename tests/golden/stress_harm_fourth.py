"""A fourth set of sixty sentences about harm, as abstracts have them, written after the rules of the third. Notation as in ``stress_more``.

45 were right on the first run.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "harm4-1",
        "[Ciprofloxacin|C] therapy was followed by rupture of the Achilles tendon and [delirium|D].",
        ("+adverse-event ciprofloxacin > delirium",),
    ),
    (
        "harm4-2",
        "A 70-year-old man with [atrial fibrillation|D] bled into the psoas while anticoagulated with [warfarin|C].",
        ("+treatment warfarin > atrial fibrillation",),
    ),
    (
        "harm4-3",
        "Nearly half of those who took [varenicline|C] complained of [nausea|D].",
        ("+adverse-event varenicline > nausea",),
    ),
    (
        "harm4-4",
        "The use of [dofetilide|C] is hampered by its propensity to cause [torsades de pointes|D].",
        ("+adverse-event dofetilide > torsades de pointes",),
    ),
    (
        "harm4-5",
        "[Hypokalemia|D] ensued in all dogs that received [furosemide|C].",
        ("?cause furosemide > hypokalemia",),
    ),
    (
        "harm4-6",
        "[Sodium valproate|C] is a recognized teratogen associated with [neural tube defects|D].",
        ("+adverse-event sodium valproate > neural tube defects",),
    ),
    (
        "harm4-7",
        "No patient in the [dabigatran|C] group suffered an [intracranial hemorrhage|D].",
        ("-adverse-event dabigatran > intracranial hemorrhage",),
    ),
    (
        "harm4-8",
        "[Roflumilast|C] was well tolerated and no [pancreatitis|D] was recorded.",
        ("-adverse-event roflumilast > pancreatitis",),
    ),
    (
        "harm4-9",
        "There were no reports of [seizures|D] with [bupropion|C] at this dose.",
        ("-adverse-event bupropion > seizures",),
    ),
    ("harm4-10", "[Ezetimibe|C] did not appear to cause [myalgia|D].", ("?adverse-event ezetimibe > myalgia",)),
    (
        "harm4-11",
        "We did not observe an increased incidence of [lymphoma|D] with [etanercept|C].",
        ("-adverse-event etanercept > lymphoma",),
    ),
    (
        "harm4-12",
        "Whether the [neutropenia|D] resulted from [ticlopidine|C] or from the infection could not be determined.",
        ("?adverse-event ticlopidine > neutropenia",),
    ),
    (
        "harm4-13",
        "A causal relationship between [phenylpropanolamine|C] and [stroke|D] could not be established.",
        ("?adverse-event phenylpropanolamine > stroke",),
    ),
    (
        "harm4-14",
        "These observations raise the possibility that [omeprazole|C] increases the risk of [gastric cancer|D].",
        ("?adverse-event omeprazole > gastric cancer",),
    ),
    (
        "harm4-15",
        "It is likely that the [cholestasis|D] was drug-induced, with [flucloxacillin|C] the prime suspect.",
        ("?adverse-event flucloxacillin > cholestasis",),
    ),
    (
        "harm4-16",
        "[Amiodarone|C] should be considered in the differential diagnosis of [pneumonitis|D].",
        ("?adverse-event amiodarone > pneumonitis",),
    ),
    (
        "harm4-17",
        "The aim was to compare the rates of [hypotension|D] after [spinal bupivacaine|C] and ropivacaine.",
        ("?adverse-event spinal bupivacaine > hypotension",),
    ),
    (
        "harm4-18",
        "We sought to identify risk factors for [nephrotoxicity|D] in patients treated with [amikacin|C].",
        ("?adverse-event amikacin > nephrotoxicity",),
    ),
    (
        "harm4-19",
        "Little is known about the frequency of [sexual dysfunction|D] with [mirtazapine|C].",
        ("?adverse-event mirtazapine > sexual dysfunction",),
    ),
    (
        "harm4-20",
        "Prospective studies are required to confirm the association of [fluoroquinolones|C] with [aortic aneurysm|D].",
        ("?adverse-event fluoroquinolones > aortic aneurysm",),
    ),
    (
        "harm4-21",
        "{BACKGROUND} The use of [thiazolidinediones|C] is associated with [heart failure|D].",
        ("?adverse-event thiazolidinediones > heart failure",),
    ),
    (
        "harm4-22",
        "{CONCLUSION} [Bortezomib|C] causes a painful [neuropathy|D] that is dose-dependent.",
        ("+adverse-event bortezomib > neuropathy",),
    ),
    (
        "harm4-23",
        "{RESULTS} [Constipation|D] was reported by 23 of 90 patients (26%) given [verapamil|C].",
        ("+adverse-event verapamil > constipation [23/90]",),
    ),
    ("harm4-24", "{METHODS} Patients who had experienced [angioedema|D] with [enalapril|C] were excluded.", ()),
    (
        "harm4-25",
        "Chronic [aspirin|C] ingestion in rats damaged the stomach and provoked [gastric ulcers|D].",
        ("?cause aspirin > gastric ulcers",),
    ),
    (
        "harm4-26",
        "In C57BL/6 mice, [acetaminophen|C] overdose results in [liver necrosis|D].",
        ("?cause acetaminophen > liver necrosis",),
    ),
    ("harm4-27", "In cultured hepatocytes, [troglitazone|C] was toxic.", ()),
    (
        "harm4-28",
        "[Hydroxychloroquine|C] precipitated an attack of [porphyria|D].",
        ("+adverse-event hydroxychloroquine > porphyria",),
    ),
    (
        "harm4-29",
        "[Interferon|C] treatment can exacerbate [autoimmune hepatitis|D].",
        ("+aggravation interferon > autoimmune hepatitis",),
    ),
    ("harm4-30", "[Salmeterol|C] did not worsen [asthma|D] control.", ("-aggravation salmeterol > asthma",)),
    (
        "harm4-31",
        "Use of [propranolol|C] in patients with [asthma|D] is contraindicated.",
        ("+contraindication propranolol > asthma",),
    ),
    (
        "harm4-32",
        "[Misoprostol|C] must never be given to women with [placenta previa|D].",
        ("+contraindication misoprostol > placenta previa",),
    ),
    (
        "harm4-33",
        "Clinicians should avoid [NSAIDs|C] in patients with [renal insufficiency|D].",
        ("+contraindication nsaids > renal insufficiency",),
    ),
    (
        "harm4-34",
        "Therapy with [gold|C] was discontinued in 8 of 40 patients because of [proteinuria|D].",
        ("+adverse-event gold > proteinuria [8/40] {withdrawal}",),
    ),
    (
        "harm4-35",
        "[Thrombocytopenia|D] led to dose reduction of [ruxolitinib|C] in 11 patients.",
        ("+adverse-event ruxolitinib > thrombocytopenia [11/-] {dose reduction}",),
    ),
    (
        "harm4-36",
        "One patient died of [sepsis|D] during treatment with [fludarabine|C].",
        ("+adverse-event fludarabine > sepsis [1/-] {death}",),
    ),
    (
        "harm4-37",
        "Grade 4 [neutropenia|D] occurred in 12 patients treated with [docetaxel|C].",
        ("+adverse-event docetaxel > neutropenia [12/-] {grade 4}",),
    ),
    (
        "harm4-38",
        "The most common toxicities of [sunitinib|C] were [fatigue|D], [diarrhea|D] and [hypertension|D].",
        (
            "+adverse-event sunitinib > fatigue",
            "+adverse-event sunitinib > diarrhea",
            "+adverse-event sunitinib > hypertension",
        ),
    ),
    (
        "harm4-39",
        "[Headache|D] was the only side effect noted with [nitroglycerin|C].",
        ("+adverse-event nitroglycerin > headache",),
    ),
    (
        "harm4-40",
        "The [rash|D] disappeared within a week of stopping [lamotrigine|C].",
        ("+adverse-event lamotrigine > rash",),
    ),
    (
        "harm4-41",
        "[Dyskinesia|D] resolved after the dose of [levodopa|C] was lowered.",
        ("+adverse-event levodopa > dyskinesia",),
    ),
    (
        "harm4-42",
        "The [psychosis|D] was due not to [levodopa|C] but to [amantadine|C].",
        ("-adverse-event levodopa > psychosis", "+adverse-event amantadine > psychosis"),
    ),
    (
        "harm4-43",
        "Although [clozapine|C] often causes [sialorrhea|D], none of our patients had it.",
        ("+adverse-event clozapine > sialorrhea",),
    ),
    (
        "harm4-44",
        "Despite high doses of [ifosfamide|C], [hemorrhagic cystitis|D] did not develop.",
        ("-adverse-event ifosfamide > hemorrhagic cystitis",),
    ),
    (
        "harm4-45",
        "[Vancomycin|C] was not responsible for the [renal failure|D], which antedated its use.",
        ("-adverse-event vancomycin > renal failure",),
    ),
    (
        "harm4-46",
        "Not only [nausea|D] but also [hepatitis|D] was seen with [tacrine|C].",
        ("+adverse-event tacrine > nausea", "+adverse-event tacrine > hepatitis"),
    ),
    (
        "harm4-47",
        "No adverse effects other than mild [drowsiness|D] were noted with [cetirizine|C].",
        ("+adverse-event cetirizine > drowsiness",),
    ),
    ("harm4-48", "[Fluoxetine|C] is by no means devoid of [akathisia|D].", ("+adverse-event fluoxetine > akathisia",)),
    ("harm4-49", "[Bleomycin|C] is never given without fear of [lung toxicity|D].", ()),
    (
        "harm4-50",
        "Two cases of [aplastic anemia|D] probably caused by [felbamate|C] are described.",
        ("?adverse-event felbamate > aplastic anemia",),
    ),
    (
        "harm4-51",
        "We report the first case of [myocarditis|D] associated with [mesalazine|C].",
        ("+adverse-event mesalazine > myocarditis",),
    ),
    (
        "harm4-52",
        "[Agranulocytosis|D] induced by [deferiprone|C]: a report of three cases.",
        ("+adverse-event deferiprone > agranulocytosis",),
    ),
    (
        "harm4-53",
        "Clinicians should be aware of the risk of [hyponatremia|D] with [oxcarbazepine|C].",
        ("+adverse-event oxcarbazepine > hyponatremia",),
    ),
    (
        "harm4-54",
        "Long-term [corticosteroid|C] use is a well-established risk factor for [osteoporosis|D].",
        ("+adverse-event corticosteroid > osteoporosis",),
    ),
    (
        "harm4-55",
        "The patient developed [serotonin syndrome|D] after [linezolid|C] was added to [sertraline|C].",
        ("+adverse-event linezolid > serotonin syndrome",),
    ),
    (
        "harm4-56",
        "In the [placebo|C|MESH:D010919] group, [headache|D] was as frequent as in the [sildenafil|C] group.",
        (),
    ),
    (
        "harm4-57",
        "[Weight gain|D] was greater with [olanzapine|C] than with [ziprasidone|C].",
        ("+adverse-event olanzapine > weight gain",),
    ),
    (
        "harm4-58",
        "[Hepatotoxicity|D] was neither severe nor frequent with [isoniazid|C] alone.",
        ("+adverse-event isoniazid > hepatotoxicity",),
    ),
    (
        "harm4-59",
        "Does [montelukast|C] increase the risk of [Churg-Strauss syndrome|D]?",
        ("?adverse-event montelukast > churg-strauss syndrome",),
    ),
    (
        "harm4-60",
        "The occurrence of [pulmonary edema|D] suggests [hydrochlorothiazide|C] hypersensitivity.",
        ("?adverse-event hydrochlorothiazide > pulmonary edema",),
    ),
)
