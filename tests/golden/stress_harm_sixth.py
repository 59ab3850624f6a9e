"""A sixth set about harm, plainer than the others, written after the rules of the fifth. Notation as in ``stress_more``.

50 of 60 were right on the first run; one sentence that can be read two ways (harm or treatment) is left out.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "harm6-1",
        "[Methotrexate|C] treatment was complicated by [pneumonitis|D] in one case.",
        ("+adverse-event methotrexate > pneumonitis [1/-]",),
    ),
    (
        "harm6-2",
        "Severe [neutropenia|D] occurred in five of 38 patients during [ganciclovir|C] therapy.",
        ("+adverse-event ganciclovir > neutropenia [5/38] {severe}",),
    ),
    (
        "harm6-3",
        "[Ketoprofen|C] induced [photosensitivity|D] in a 30-year-old woman.",
        ("+adverse-event ketoprofen > photosensitivity",),
    ),
    (
        "harm6-4",
        "The authors describe two children who became comatose and had [hyponatremia|D] after intranasal [desmopressin|C].",
        ("+adverse-event desmopressin > hyponatremia",),
    ),
    (
        "harm6-5",
        "[Acute kidney injury|D] is a serious concern in patients receiving [polymyxin B|C].",
        ("+adverse-event polymyxin b > acute kidney injury",),
    ),
    (
        "harm6-6",
        "[Tardive dyskinesia|D] is seen in up to 30% of patients on long-term [haloperidol|C].",
        ("+adverse-event haloperidol > tardive dyskinesia",),
    ),
    (
        "harm6-7",
        "Use of [rosiglitazone|C] conferred an increased risk of [myocardial infarction|D].",
        ("+adverse-event rosiglitazone > myocardial infarction",),
    ),
    (
        "harm6-8",
        "[Isotretinoin|C] exposure during the first trimester is teratogenic and causes [microtia|D].",
        ("+adverse-event isotretinoin > microtia",),
    ),
    (
        "harm6-9",
        "A woman taking [venlafaxine|C] noticed [galactorrhea|D] within ten days.",
        ("+adverse-event venlafaxine > galactorrhea",),
    ),
    (
        "harm6-10",
        "[Levamisole|C]-tainted cocaine has emerged as a cause of [vasculitis|D].",
        ("?adverse-event levamisole > vasculitis",),
    ),
    (
        "harm6-11",
        "[Cabergoline|C] therapy did not lead to [valvular regurgitation|D] in our series.",
        ("-adverse-event cabergoline > valvular regurgitation",),
    ),
    ("harm6-12", "No association was found between [statins|C] and [cancer|D].", ("-adverse-event statins > cancer",)),
    (
        "harm6-13",
        "[Bleeding|D] events were absent in patients treated with [fondaparinux|C].",
        ("-adverse-event fondaparinux > bleeding",),
    ),
    ("harm6-14", "[Lacosamide|C] did not worsen [depression|D].", ("-aggravation lacosamide > depression",)),
    (
        "harm6-15",
        "Treatment with [rituximab|C] was not associated with a higher rate of [infection|D].",
        ("-adverse-event rituximab > infection",),
    ),
    (
        "harm6-16",
        "[Diabetes|D] has not been linked to [atorvastatin|C] in this cohort.",
        ("-adverse-event atorvastatin > diabetes",),
    ),
    ("harm6-17", "Patients on [zonisamide|C] never experienced [rash|D].", ("-adverse-event zonisamide > rash",)),
    (
        "harm6-18",
        "We saw no case of [agranulocytosis|D] among 800 patients treated with [deferasirox|C].",
        ("-adverse-event deferasirox > agranulocytosis",),
    ),
    (
        "harm6-19",
        "Without [vancomycin|C], [nephrotoxicity|D] would not have occurred.",
        ("+adverse-event vancomycin > nephrotoxicity",),
    ),
    (
        "harm6-20",
        "[Fingolimod|C] was not only associated with [bradycardia|D] but also with [macular edema|D].",
        ("+adverse-event fingolimod > bradycardia", "+adverse-event fingolimod > macular edema"),
    ),
    (
        "harm6-21",
        "It cannot be denied that [opioids|C] cause [constipation|D].",
        ("+adverse-event opioids > constipation",),
    ),
    (
        "harm6-22",
        "There is no question that [smoking|C|-] matters, but [estrogen|C] also causes [thrombosis|D].",
        ("+adverse-event estrogen > thrombosis",),
    ),
    (
        "harm6-23",
        "[Nivolumab|C] might have triggered [myasthenia gravis|D].",
        ("?adverse-event nivolumab > myasthenia gravis",),
    ),
    (
        "harm6-24",
        "The [hepatitis|D] was possibly caused by [duloxetine|C].",
        ("?adverse-event duloxetine > hepatitis",),
    ),
    (
        "harm6-25",
        "[Mesalamine|C] is suspected to be the cause of [pericarditis|D].",
        ("?adverse-event mesalamine > pericarditis",),
    ),
    (
        "harm6-26",
        "A possible role of [ibuprofen|C] in [aseptic meningitis|D] is discussed.",
        ("?adverse-event ibuprofen > aseptic meningitis",),
    ),
    (
        "harm6-27",
        "[Pancreatitis|D] may be an underreported adverse effect of [mirtazapine|C].",
        ("?adverse-event mirtazapine > pancreatitis",),
    ),
    (
        "harm6-28",
        "The findings suggest a link between [ranitidine|C] and [bladder cancer|D].",
        ("?adverse-event ranitidine > bladder cancer",),
    ),
    (
        "harm6-29",
        "Whether [pregabalin|C] causes [heart failure|D] is still debated.",
        ("?adverse-event pregabalin > heart failure",),
    ),
    (
        "harm6-30",
        "It remains unclear if [metoclopramide|C] contributed to the [arrhythmia|D].",
        ("?adverse-event metoclopramide > arrhythmia",),
    ),
    (
        "harm6-31",
        "We hypothesized that [ketamine|C] would cause [hallucinations|D] in children.",
        ("?adverse-event ketamine > hallucinations",),
    ),
    (
        "harm6-32",
        "The objective of this study was to determine the incidence of [hypothyroidism|D] in patients treated with [lithium|C].",
        ("?adverse-event lithium > hypothyroidism",),
    ),
    (
        "harm6-33",
        "To investigate whether [allopurinol|C] causes [eosinophilia|D], we reviewed 200 charts.",
        ("?adverse-event allopurinol > eosinophilia",),
    ),
    (
        "harm6-34",
        "{OBJECTIVE} To report a case of [pancreatitis|D] associated with [tigecycline|C].",
        ("?adverse-event tigecycline > pancreatitis",),
    ),
    (
        "harm6-35",
        "{BACKGROUND} [Cisplatin|C] is known to induce [nephrotoxicity|D].",
        ("?adverse-event cisplatin > nephrotoxicity",),
    ),
    (
        "harm6-36",
        "Previous reports have implicated [paroxetine|C] in [hyponatremia|D].",
        ("?adverse-event paroxetine > hyponatremia",),
    ),
    (
        "harm6-37",
        "[Chloramphenicol|C] has been associated with [aplastic anemia|D].",
        ("?adverse-event chloramphenicol > aplastic anemia",),
    ),
    (
        "harm6-38",
        "In rats, [gentamicin|C] induced [nephrotoxicity|D] that was dose dependent.",
        ("?cause gentamicin > nephrotoxicity",),
    ),
    ("harm6-39", "Mice exposed to [cadmium|C] developed [osteoporosis|D].", ("?cause cadmium > osteoporosis",)),
    (
        "harm6-40",
        "[Isoproterenol|C] caused [myocardial necrosis|D] in dogs.",
        ("?cause isoproterenol > myocardial necrosis",),
    ),
    ("harm6-41", "[Prednisone|C] aggravated her [osteoporosis|D].", ("+aggravation prednisone > osteoporosis",)),
    ("harm6-42", "[Timolol|C] eye drops exacerbated [asthma|D] in three patients.", ("+aggravation timolol > asthma",)),
    (
        "harm6-43",
        "[Ergotamine|C] is contraindicated in patients with [coronary artery disease|D].",
        ("+contraindication ergotamine > coronary artery disease",),
    ),
    (
        "harm6-44",
        "[Dabigatran|C] should be avoided in [renal failure|D].",
        ("+contraindication dabigatran > renal failure",),
    ),
    ("harm6-45", "[Pregnancy|D] is a contraindication to [warfarin|C].", ("+contraindication warfarin > pregnancy",)),
    (
        "harm6-46",
        "[Sunitinib|C] was withdrawn because of [hypertension|D].",
        ("+adverse-event sunitinib > hypertension {withdrawal}",),
    ),
    (
        "harm6-47",
        "[Neuropathy|D] required discontinuation of [thalidomide|C] in 9 of 31 patients.",
        ("+adverse-event thalidomide > neuropathy [9/31] {withdrawal}",),
    ),
    (
        "harm6-48",
        "The dose of [sorafenib|C] was halved because of [hand-foot syndrome|D].",
        ("+adverse-event sorafenib > hand-foot syndrome {dose reduction}",),
    ),
    (
        "harm6-49",
        "Grade 3-4 [anemia|D] was observed in 18% of patients receiving [carboplatin|C].",
        ("+adverse-event carboplatin > anemia {grade 3-4}",),
    ),
    (
        "harm6-50",
        "[Clozapine|C]-induced [myocarditis|D] was fatal in two patients.",
        ("+adverse-event clozapine > myocarditis",),
    ),
    (
        "harm6-51",
        "The [cough|D] stopped when [enalapril|C] was replaced by losartan.",
        ("+adverse-event enalapril > cough",),
    ),
    (
        "harm6-52",
        "[Fever|D] returned upon rechallenge with [sulfasalazine|C].",
        ("+adverse-event sulfasalazine > fever",),
    ),
    (
        "harm6-53",
        "[Paclitaxel|C] produced [alopecia|D] in all patients, and [nausea|D] in few.",
        ("+adverse-event paclitaxel > alopecia", "+adverse-event paclitaxel > nausea"),
    ),
    (
        "harm6-54",
        "Common side effects of [memantine|C] are [dizziness|D] and [headache|D].",
        ("+adverse-event memantine > dizziness", "+adverse-event memantine > headache"),
    ),
    (
        "harm6-55",
        "Unlike [ketamine|C], [propofol|C] does not produce [hallucinations|D].",
        ("-adverse-event propofol > hallucinations", "+adverse-event ketamine > hallucinations"),
    ),
    (
        "harm6-56",
        "[Hypotension|D] occurred with [propofol|C] but not with [etomidate|C].",
        ("+adverse-event propofol > hypotension", "-adverse-event etomidate > hypotension"),
    ),
    (
        "harm6-57",
        "The [renal failure|D] was related to dehydration and not to [lithium|C].",
        ("-adverse-event lithium > renal failure",),
    ),
    (
        "harm6-58",
        "Two patients on [abciximab|C] had [thrombocytopenia|D] and one had [stroke|D].",
        ("+adverse-event abciximab > thrombocytopenia [2/-]", "+adverse-event abciximab > stroke [1/-]"),
    ),
    (
        "harm6-59",
        "[Heparin|C] was given for [deep vein thrombosis|D] and caused [thrombocytopenia|D].",
        ("+treatment heparin > deep vein thrombosis", "+adverse-event heparin > thrombocytopenia"),
    ),
)
