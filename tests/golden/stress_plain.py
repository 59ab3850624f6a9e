"""A sixth set, of sentences as abstracts have them rather than of traps, written after the rules of the fifth. Notation as in ``stress_more``.

31 of the 40 were right on the first run.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "p-1",
        "Treatment with [azathioprine|C] was complicated by [pancreatitis|D] in 4 of 61 patients with [Crohn disease|D].",
        ("+adverse-event azathioprine > pancreatitis [4/61]",),
    ),
    (
        "p-2",
        "[Gabapentin|C] significantly reduced [hot flashes|D] in women with [breast cancer|D], without serious toxicity.",
        ("+treatment:effective gabapentin > hot flashes",),
    ),
    (
        "p-3",
        "One patient treated with [sunitinib|C] developed [heart failure|D], which resolved after the drug was stopped.",
        ("+adverse-event sunitinib > heart failure [1/-]",),
    ),
    (
        "p-4",
        "There was no significant difference in [mortality|D|MESH:D003643] between patients treated with [albumin|C] and those treated with saline.",
        (),
    ),
    (
        "p-5",
        "The most common grade 3 adverse events in the [everolimus|C] arm were [stomatitis|D] (8%), [anemia|D] (6%) and [hyperglycemia|D] (4%).",
        (
            "+adverse-event everolimus > stomatitis {grade 3}",
            "+adverse-event everolimus > anemia {grade 3}",
            "+adverse-event everolimus > hyperglycemia {grade 3}",
        ),
    ),
    (
        "p-6",
        "Two patients receiving [alemtuzumab|C] and one patient receiving [interferon|C] developed [thyroiditis|D].",
        ("+adverse-event alemtuzumab > thyroiditis [2/-]", "+adverse-event interferon > thyroiditis [1/-]"),
    ),
    (
        "p-7",
        "Patients with [type 2 diabetes|D] were randomized to receive [liraglutide|C] or [placebo|C|MESH:D010919].",
        ("+treatment liraglutide > type 2 diabetes",),
    ),
    (
        "p-8",
        "[Nephrolithiasis|D] occurred in 3% of patients treated with [topiramate|C] and in none of those treated with [placebo|C|MESH:D010919].",
        ("+adverse-event topiramate > nephrolithiasis",),
    ),
    (
        "p-9",
        "We report a case of [toxic epidermal necrolysis|D] in a 34-year-old woman who had started [lamotrigine|C] three weeks earlier.",
        ("+adverse-event lamotrigine > toxic epidermal necrolysis",),
    ),
    (
        "p-10",
        "[Rituximab|C] may be an effective option for patients with refractory [pemphigus|D].",
        ("?treatment rituximab > pemphigus",),
    ),
    (
        "p-11",
        "The use of [corticosteroids|C] was associated with a lower risk of [cerebral palsy|D].",
        ("+prevention corticosteroids > cerebral palsy",),
    ),
    (
        "p-12",
        "[Bisoprolol|C] did not reduce the incidence of [atrial fibrillation|D] after surgery.",
        ("-prevention bisoprolol > atrial fibrillation",),
    ),
    (
        "p-13",
        "Long-term treatment with [omeprazole|C] increases the risk of [hypomagnesemia|D].",
        ("+adverse-event omeprazole > hypomagnesemia",),
    ),
    (
        "p-14",
        "In this cohort, [sulfonylureas|C] were associated with a higher incidence of [hypoglycemia|D] than [metformin|C].",
        ("+adverse-event sulfonylureas > hypoglycemia",),
    ),
    (
        "p-15",
        "[Pain|D] scores decreased from 7.1 to 3.2 after treatment with [duloxetine|C].",
        (),
    ),
    (
        "p-16",
        "[Botulinum toxin|C] injections were effective in 18 of 22 patients with [hyperhidrosis|D].",
        ("+treatment:effective botulinum toxin > hyperhidrosis",),
    ),
    (
        "p-17",
        "No patient in either group developed [hypotension|D] after [bupivacaine|C].",
        ("-adverse-event bupivacaine > hypotension",),
    ),
    (
        "p-18",
        "[Osteonecrosis|D] of the jaw has been reported in patients receiving [denosumab|C].",
        ("?adverse-event denosumab > osteonecrosis",),
    ),
    (
        "p-19",
        "The incidence of [postoperative nausea|D] was significantly lower in the [dexamethasone|C] group (18%) than in the [placebo|C|MESH:D010919] group (41%).",
        ("+prevention dexamethasone > postoperative nausea",),
    ),
    (
        "p-20",
        "[Hepatic encephalopathy|D] improved in 12 patients given [lactulose|C] and in 5 given [placebo|C|MESH:D010919].",
        ("+treatment:effective lactulose > hepatic encephalopathy",),
    ),
    (
        "p-21",
        "Whether these changes contribute to [fibrosis|D] in patients taking [methotrexate|C] remains to be determined.",
        ("?adverse-event methotrexate > fibrosis",),
    ),
    (
        "p-22",
        "Dose reduction of [lenalidomide|C] was required in five patients because of [neutropenia|D].",
        ("+adverse-event lenalidomide > neutropenia [5/-] {dose reduction}",),
    ),
    (
        "p-23",
        "The patient's [psychosis|D] was successfully managed with [quetiapine|C], but she gained weight.",
        ("+treatment:effective quetiapine > psychosis",),
    ),
    (
        "p-24",
        "Administration of [ketamine|C] to rats pretreated with [diazepam|C] did not produce [catalepsy|D].",
        ("?cause ketamine > catalepsy",),
    ),
    (
        "p-25",
        "Mice treated with [rapamycin|C] were protected against [diabetic nephropathy|D].",
        ("?prevention rapamycin > diabetic nephropathy",),
    ),
    (
        "p-26",
        "Thirty-two patients with [acromegaly|D] uncontrolled on [octreotide|C] were switched to [pegvisomant|C].",
        ("+treatment pegvisomant > acromegaly", "?treatment:ineffective octreotide > acromegaly"),
    ),
    (
        "p-27",
        "[Cyclosporine|C] is an alternative for patients with [ulcerative colitis|D] who cannot tolerate [infliximab|C].",
        ("+treatment cyclosporine > ulcerative colitis",),
    ),
    (
        "p-28",
        "Side effects were mild and consisted mainly of [headache|D] and [flushing|D] after [nifedipine|C].",
        ("+adverse-event nifedipine > headache", "+adverse-event nifedipine > flushing"),
    ),
    (
        "p-29",
        "[Hyperprolactinemia|D] was more pronounced with [risperidone|C] than with [aripiprazole|C].",
        ("+adverse-event risperidone > hyperprolactinemia",),
    ),
    (
        "p-30",
        "[Methylprednisolone|C] and [plasma|C|-] exchange were of equal benefit in [optic neuritis|D].",
        ("+treatment:effective methylprednisolone > optic neuritis",),
    ),
    (
        "p-31",
        "{CONCLUSIONS} [Ursodiol|C] does not appear to be beneficial in [sclerosing cholangitis|D].",
        ("?treatment ursodiol > sclerosing cholangitis",),
    ),
    (
        "p-32",
        "{METHODS} Patients with a history of [stroke|D] or taking [warfarin|C] were excluded.",
        (),
    ),
    (
        "p-33",
        "The risk of [fracture|D] was not increased in users of [thiazides|C] (OR 0.95, 95% CI 0.81-1.12).",
        ("-adverse-event thiazides > fracture",),
    ),
    (
        "p-34",
        "Of the 48 patients who received [bleomycin|C], 6 (12.5%) had [pneumonitis|D] and 2 died.",
        ("+adverse-event bleomycin > pneumonitis [6/48]",),
    ),
    (
        "p-35",
        "[Cough|D] is the most common reason for stopping [ramipril|C].",
        ("+adverse-event ramipril > cough",),
    ),
    (
        "p-36",
        "[Ribavirin|C]-related [anemia|D] was managed with [erythropoietin|C] in nine patients.",
        ("+adverse-event ribavirin > anemia", "+treatment erythropoietin > anemia"),
    ),
    (
        "p-37",
        "[Zoster|D] reactivation was seen in 5% of patients on [bortezomib|C] without [acyclovir|C] prophylaxis.",
        ("+adverse-event bortezomib > zoster",),
    ),
    (
        "p-38",
        "[Clozapine|C] treatment should be reserved for patients with [schizophrenia|D] who have not responded to other drugs.",
        ("+treatment clozapine > schizophrenia",),
    ),
    (
        "p-39",
        "Serum [lithium|C] levels correlated with the severity of [tremor|D].",
        (),
    ),
    (
        "p-40",
        "Early [oseltamivir|C] shortened [influenza|D] by one day but caused [vomiting|D] in 9% of children.",
        ("+treatment:effective oseltamivir > influenza", "+adverse-event oseltamivir > vomiting"),
    ),
)
