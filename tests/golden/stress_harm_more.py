"""A second set of sixty sentences about harm, written after the rules of the first. Notation as in ``stress_more``.

36 were right on the first run; one expectation ("probably viral and unrelated to") was wrong and was changed.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "harm2-1",
        "No evidence was found that [ibuprofen|C] increases the risk of [miscarriage|D].",
        ("-adverse-event ibuprofen > miscarriage",),
    ),
    ("harm2-2", "Not all patients who received [nevirapine|C] had [rash|D].", ("+adverse-event nevirapine > rash",)),
    (
        "harm2-3",
        "The absence of [dyskinesia|D] in patients treated with [pramipexole|C] was striking.",
        ("-adverse-event pramipexole > dyskinesia",),
    ),
    (
        "harm2-4",
        "Had [bevacizumab|C] been continued, [bowel perforation|D] might have occurred.",
        ("?adverse-event bevacizumab > bowel perforation",),
    ),
    (
        "harm2-5",
        "It would be premature to conclude that [sitagliptin|C] causes [pancreatic cancer|D].",
        ("?adverse-event sitagliptin > pancreatic cancer",),
    ),
    (
        "harm2-6",
        "[Posterior reversible encephalopathy|D] was the presenting feature of [tacrolimus|C] toxicity in this child.",
        ("+adverse-event tacrolimus > posterior reversible encephalopathy",),
    ),
    (
        "harm2-7",
        "After three doses of [ceftriaxone|C] the boy became jaundiced and [hemolytic anemia|D] was diagnosed.",
        ("+adverse-event ceftriaxone > hemolytic anemia",),
    ),
    (
        "harm2-8",
        "A 44-year-old woman was admitted with [lactic acidosis|D] two months after [stavudine|C] had been added to her regimen.",
        ("+adverse-event stavudine > lactic acidosis",),
    ),
    (
        "harm2-9",
        "[Warfarin|C] should be withheld in patients with [intracranial hemorrhage|D].",
        ("+contraindication warfarin > intracranial hemorrhage",),
    ),
    (
        "harm2-10",
        "[Myasthenia gravis|D] is an absolute contraindication for [quinine|C].",
        ("+contraindication quinine > myasthenia gravis",),
    ),
    ("harm2-11", "[Dantrolene|C] is not contraindicated in [asthma|D].", ("-contraindication dantrolene > asthma",)),
    (
        "harm2-12",
        "Severe [hypotension|D] complicated the infusion of [protamine|C] in two of 18 patients.",
        ("+adverse-event protamine > hypotension [2/18] {severe}",),
    ),
    (
        "harm2-13",
        "Fatal [hepatic necrosis|D] has followed [ketoconazole|C] in rare instances.",
        ("?adverse-event ketoconazole > hepatic necrosis",),
    ),
    (
        "harm2-14",
        "Withdrawal of [lorazepam|C] led to [delirium|D] in five inpatients.",
        ("+adverse-event lorazepam > delirium [5/-]",),
    ),
    (
        "harm2-15",
        "[Tramadol|C] had to be stopped owing to [seizures|D] in one man.",
        ("+adverse-event tramadol > seizures [1/-] {withdrawal}",),
    ),
    (
        "harm2-16",
        "Among women exposed to [valproate|C] during pregnancy, 9 of 107 gave birth to infants with [spina bifida|D].",
        ("+adverse-event valproate > spina bifida [9/107]",),
    ),
    (
        "harm2-17",
        "We observed neither [QT prolongation|D] nor [syncope|D] with [donepezil|C].",
        ("-adverse-event donepezil > qt prolongation", "-adverse-event donepezil > syncope"),
    ),
    (
        "harm2-18",
        "In contrast with the placebo group, [alopecia|D] was frequent in the [paclitaxel|C] group.",
        ("+adverse-event paclitaxel > alopecia",),
    ),
    (
        "harm2-19",
        "A link between [acetaminophen|C] use and childhood [asthma|D] has been hypothesized but never demonstrated.",
        ("?adverse-event acetaminophen > asthma",),
    ),
    (
        "harm2-20",
        "The purpose of this report is to alert clinicians to [hyperammonemia|D] caused by [topiramate|C].",
        ("+adverse-event topiramate > hyperammonemia",),
    ),
    (
        "harm2-21",
        "Rats given [streptozotocin|C] became diabetic and developed [nephropathy|D].",
        ("?cause streptozotocin > nephropathy",),
    ),
    (
        "harm2-22",
        "Intracerebroventricular [kainate|C] evoked [status epilepticus|D] in all 12 mice.",
        ("?cause kainate > status epilepticus",),
    ),
    (
        "harm2-23",
        "[Doxorubicin|C] did not induce [cardiomyopathy|D] in knockout mice.",
        ("?cause doxorubicin > cardiomyopathy",),
    ),
    ("harm2-24", "Cultured neurons were exposed to [rotenone|C] to mimic [Parkinson disease|D].", ()),
    ("harm2-25", "[Clozapine|C] was continued despite [neutropenia|D].", ()),
    (
        "harm2-26",
        "The [dyspnea|D] proved to be a consequence of [ticagrelor|C].",
        ("+adverse-event ticagrelor > dyspnea",),
    ),
    (
        "harm2-27",
        "[Cerebral hemorrhage|D] is a feared complication of thrombolysis with [alteplase|C].",
        ("+adverse-event alteplase > cerebral hemorrhage",),
    ),
    (
        "harm2-28",
        "[Methylphenidate|C] worsens [tics|D] in some children but not in others.",
        ("+aggravation methylphenidate > tics",),
    ),
    ("harm2-29", "[Psoriasis|D] flared after [lithium|C] was introduced.", ("+aggravation lithium > psoriasis",)),
    (
        "harm2-30",
        "There was no worsening of [glaucoma|D] on [ipratropium|C].",
        ("-aggravation ipratropium > glaucoma",),
    ),
    (
        "harm2-31",
        "The question arises whether [spironolactone|C] promotes [breast cancer|D].",
        ("?adverse-event spironolactone > breast cancer",),
    ),
    (
        "harm2-32",
        "Our hypothesis was that [dexamethasone|C] would increase [wound infection|D].",
        ("?adverse-event dexamethasone > wound infection",),
    ),
    (
        "harm2-33",
        "{OBJECTIVE} To quantify [bleeding|D] in users of [rivaroxaban|C].",
        ("?adverse-event rivaroxaban > bleeding",),
    ),
    (
        "harm2-34",
        "{BACKGROUND} [Ototoxicity|D] limits the usefulness of [cisplatin|C].",
        ("?adverse-event cisplatin > ototoxicity",),
    ),
    (
        "harm2-35",
        "Textbooks list [cataract|D] among the hazards of prolonged [prednisone|C] treatment.",
        ("?adverse-event prednisone > cataract",),
    ),
    (
        "harm2-36",
        "[Gold|C] was formerly notorious for causing [nephrotic syndrome|D].",
        ("?adverse-event gold > nephrotic syndrome",),
    ),
    (
        "harm2-37",
        "Whereas [hematuria|D] was common, [renal failure|D] never occurred during [aprotinin|C] therapy.",
        ("+adverse-event aprotinin > hematuria", "-adverse-event aprotinin > renal failure"),
    ),
    (
        "harm2-38",
        "Drug-induced [lupus|D] was suspected, but [hydralazine|C] could be excluded as the cause.",
        ("-adverse-event hydralazine > lupus",),
    ),
    (
        "harm2-39",
        "The [rash|D] was probably viral and unrelated to [amoxicillin|C].",
        ("?adverse-event amoxicillin > rash",),
    ),
    (
        "harm2-40",
        "Causality between [infliximab|C] and [lymphoma|D] was rated as possible.",
        ("?adverse-event infliximab > lymphoma",),
    ),
    (
        "harm2-41",
        "An association of [finasteride|C] with [male breast cancer|D] remains to be proven.",
        ("?adverse-event finasteride > male breast cancer",),
    ),
    (
        "harm2-42",
        "It is not unreasonable to suspect [levetiracetam|C] as the cause of her [aggression|D].",
        ("?adverse-event levetiracetam > aggression",),
    ),
    (
        "harm2-43",
        "[Hyperkalemia|D], most likely due to [heparin|C], developed on day 6.",
        ("?adverse-event heparin > hyperkalemia",),
    ),
    (
        "harm2-44",
        "The mechanism by which [bleomycin|C] causes [pulmonary fibrosis|D] is unknown.",
        ("+adverse-event bleomycin > pulmonary fibrosis",),
    ),
    (
        "harm2-45",
        "How [phenytoin|C] induces [gingival hyperplasia|D] is poorly understood.",
        ("+adverse-event phenytoin > gingival hyperplasia",),
    ),
    (
        "harm2-46",
        "[Vincristine|C] neurotoxicity manifested as [ptosis|D] and [foot drop|D].",
        ("+adverse-event vincristine > ptosis", "+adverse-event vincristine > foot drop"),
    ),
    (
        "harm2-47",
        "Of 210 recipients of [interferon|C], 12 became hypothyroid and 30 suffered [depression|D].",
        ("+adverse-event interferon > depression [30/210]",),
    ),
    (
        "harm2-48",
        "Grade 3 or higher [fatigue|D] was experienced by 14% of those on [sorafenib|C].",
        ("+adverse-event sorafenib > fatigue",),
    ),
    (
        "harm2-49",
        "[Oxaliplatin|C] caused acute [neuropathy|D] in 85% of the patients, severe in 3%.",
        ("+adverse-event oxaliplatin > neuropathy",),
    ),
    (
        "harm2-50",
        "No deaths or [anaphylaxis|D] were attributable to [iron dextran|C].",
        ("-adverse-event iron dextran > anaphylaxis",),
    ),
    (
        "harm2-51",
        "[Zolpidem|C], when combined with alcohol, provoked [amnesia|D].",
        ("+adverse-event zolpidem > amnesia",),
    ),
    (
        "harm2-52",
        "That [isoniazid|C] injures the liver is well known; in this patient it caused [psychosis|D].",
        ("+adverse-event isoniazid > psychosis",),
    ),
    (
        "harm2-53",
        "One infant exposed to [paroxetine|C] in utero had [pulmonary hypertension|D].",
        ("+adverse-event paroxetine > pulmonary hypertension [1/-]",),
    ),
    (
        "harm2-54",
        "Her [hyponatremia|D] corrected itself once [sertraline|C] was withheld.",
        ("+adverse-event sertraline > hyponatremia",),
    ),
    (
        "harm2-55",
        "On rechallenge with [cotrimoxazole|C], [aseptic meningitis|D] recurred within hours.",
        ("+adverse-event cotrimoxazole > aseptic meningitis",),
    ),
    ("harm2-56", "The rate of [stroke|D] did not differ between users and non-users of [celecoxib|C].", ()),
    (
        "harm2-57",
        "[Dry mouth|D] and [constipation|D], the usual anticholinergic effects, bothered few patients taking [solifenacin|C].",
        ("+adverse-event solifenacin > dry mouth", "+adverse-event solifenacin > constipation"),
    ),
    (
        "harm2-58",
        "Patients should be warned that [ropinirole|C] can bring about sudden [sleep attacks|D].",
        ("+adverse-event ropinirole > sleep attacks",),
    ),
    (
        "harm2-59",
        "[Nausea|D] was mild, and no patient discontinued [exenatide|C] because of it.",
        ("+adverse-event exenatide > nausea",),
    ),
    (
        "harm2-60",
        "Further research must clarify whether long-term [melatonin|C] delays puberty or causes [infertility|D].",
        ("?adverse-event melatonin > infertility",),
    ),
)
