"""A seventh set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``treatment_first``.

Written after the rules of the sixth set: 48 of the 60 were right on the first run (two expectations were corrected)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r7-e-1",
        "[Rasburicase|C] rapidly corrected [hyperuricemia|D] in all children.",
        ("+treatment:effective rasburicase > hyperuricemia",),
    ),
    (
        "r7-e-2",
        "The introduction of [natalizumab|C] was followed by a striking reduction in [multiple sclerosis|D] relapses.",
        ("+treatment:effective natalizumab > multiple sclerosis",),
    ),
    (
        "r7-e-3",
        "[Plasma exchange|C] and [rituximab|C] induced remission in [thrombotic thrombocytopenic purpura|D].",
        (
            "+treatment:effective plasma exchange > thrombotic thrombocytopenic purpura",
            "+treatment:effective rituximab > thrombotic thrombocytopenic purpura",
        ),
    ),
    (
        "r7-e-4",
        "[Lymphedema|D] volume decreased significantly after [ketoprofen|C].",
        ("+treatment:effective ketoprofen > lymphedema",),
    ),
    (
        "r7-e-5",
        "[Spinosad|C] is a safe and effective treatment for [head lice|D].",
        ("+treatment:effective spinosad > head lice",),
    ),
    (
        "r7-e-6",
        "We report the successful use of [anakinra|C] in a boy with [systemic juvenile arthritis|D].",
        ("+treatment:effective anakinra > systemic juvenile arthritis",),
    ),
    ("r7-e-7", "[Benign paroxysmal positional vertigo|D] resolved spontaneously without [betahistine|C].", ()),
    (
        "r7-e-8",
        "[Apremilast|C] provided moderate relief of [oral ulcers|D].",
        ("+treatment:partially_effective apremilast > oral ulcers",),
    ),
    (
        "r7-e-9",
        "Women with [dysmenorrhea|D] obtained substantial relief with [naproxen|C].",
        ("+treatment:effective naproxen > dysmenorrhea",),
    ),
    (
        "r7-e-10",
        "[Chagas disease|D] can be cured with [benznidazole|C] if treated early.",
        ("+treatment:effective benznidazole > chagas disease",),
    ),
    (
        "r7-i-1",
        "[Cinnarizine|C] had no impact on [motion sickness|D].",
        ("-treatment:ineffective cinnarizine > motion sickness",),
    ),
    (
        "r7-i-2",
        "Oral [zinc sulfate|C] was no more effective than [placebo|C|MESH:D010919] in clearing [warts|D].",
        ("-treatment:ineffective zinc sulfate > warts",),
    ),
    (
        "r7-i-3",
        "The [ascites|D] did not respond to [spironolactone|C].",
        ("-treatment:ineffective spironolactone > ascites",),
    ),
    (
        "r7-i-4",
        "[Atomoxetine|C] did not lead to improvement in [dyslexia|D].",
        ("-treatment:ineffective atomoxetine > dyslexia",),
    ),
    (
        "r7-i-5",
        "This trial provides no evidence of a benefit of [progesterone|C] in [traumatic brain injury|D].",
        ("-treatment:ineffective progesterone > traumatic brain injury",),
    ),
    (
        "r7-i-6",
        "[Cystitis|D] symptoms were not relieved by [pentosan|C].",
        ("-treatment:ineffective pentosan > cystitis",),
    ),
    (
        "r7-v-1",
        "[Pretreatment|C|-] aside, [midazolam|C] reduced the incidence of [emergence agitation|D].",
        ("+prevention midazolam > emergence agitation",),
    ),
    (
        "r7-v-2",
        "None of the travelers who took [atovaquone|C] contracted [malaria|D].",
        ("-adverse-event atovaquone > malaria",),
    ),
    (
        "r7-v-3",
        "[Raloxifene|C] lowers the risk of [breast cancer|D] but not of [hip fracture|D].",
        ("+prevention raloxifene > breast cancer", "-prevention raloxifene > hip fracture"),
    ),
    (
        "r7-v-4",
        "[Fish oil|C] does not prevent [atrial fibrillation|D] after surgery.",
        ("-prevention fish oil > atrial fibrillation",),
    ),
    (
        "r7-c-1",
        "[Brivaracetam|C] is effective in focal [seizures|D]; its efficacy in [absence epilepsy|D] is unknown.",
        ("+treatment:effective brivaracetam > seizures", "?treatment brivaracetam > absence epilepsy"),
    ),
    (
        "r7-c-2",
        "Both [ivermectin|C] and [permethrin|C] cured [scabies|D], whereas [crotamiton|C] failed.",
        (
            "+treatment:effective ivermectin > scabies",
            "+treatment:effective permethrin > scabies",
            "-treatment:ineffective crotamiton > scabies",
        ),
    ),
    (
        "r7-c-3",
        "[Quetiapine|C] improved [psychosis|D] without worsening [parkinsonism|D].",
        ("+treatment:effective quetiapine > psychosis", "-aggravation quetiapine > parkinsonism"),
    ),
    (
        "r7-c-4",
        "[Bupropion|C] is not only effective in [depression|D] but also in [nicotine dependence|D].",
        ("+treatment:effective bupropion > depression", "+treatment:effective bupropion > nicotine dependence"),
    ),
    (
        "r7-c-5",
        "[Amantadine|C] relieved [dyskinesia|D] to a greater extent than [placebo|C|MESH:D010919].",
        ("+treatment:effective amantadine > dyskinesia",),
    ),
    (
        "r7-c-6",
        "Unlike in [migraine|D], [propranolol|C] was ineffective in [cluster headache|D].",
        ("-treatment:ineffective propranolol > cluster headache",),
    ),
    (
        "r7-h-1",
        "It is hypothesized that [dapagliflozin|C] reduces [albuminuria|D].",
        ("?treatment dapagliflozin > albuminuria",),
    ),
    (
        "r7-h-2",
        "Is [acetazolamide|C] effective for [idiopathic intracranial hypertension|D]?",
        ("?treatment acetazolamide > idiopathic intracranial hypertension",),
    ),
    (
        "r7-h-3",
        "{OBJECTIVE} To assess whether [candesartan|C] prevents [migraine|D].",
        ("?prevention candesartan > migraine",),
    ),
    ("r7-h-4", "[Colchicine|C] is currently being evaluated in [COVID-19|D].", ("?treatment colchicine > covid-19",)),
    (
        "r7-h-5",
        "Whether [steroids|C] help in [Bell palsy|D] has long been debated.",
        ("?treatment steroids > bell palsy",),
    ),
    (
        "r7-a-1",
        "Resolution of [otitis media|D] was seen in 80% of children given [cefixime|C] compared with 78% of those given [amoxicillin|C].",
        ("+treatment:effective cefixime > otitis media",),
    ),
    (
        "r7-a-2",
        "[Headache|D] relief at 2 hours was reported by 59% of patients treated with [eletriptan|C] and 31% of patients treated with [placebo|C|MESH:D010919].",
        ("+treatment:effective eletriptan > headache",),
    ),
    (
        "r7-a-3",
        "[Placebo|C|MESH:D010919] was as good as [echinacea|C] in [colds|D].",
        ("-treatment:ineffective echinacea > colds",),
    ),
    (
        "r7-a-4",
        "[Psoriasis|D] cleared in more patients on [ixekizumab|C] than on [etanercept|C].",
        ("+treatment:effective ixekizumab > psoriasis",),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r7-n-1",
        "Of 62 patients, 41 (66%) responded: 15 (24%) had a complete and 26 (42%) a partial response.",
        ("response 41/62 66%", "complete-response 15/62 24%", "partial-response 26/62 42%"),
    ),
    (
        "r7-n-2",
        "Eighteen children were treated with [propranolol|C]. Hemangiomas regressed completely in 10 and partially in 6; two did not respond.",
        ("complete-response 10/18", "partial-response 6/18", "no-response 2/18"),
    ),
    (
        "r7-n-3",
        "The relapse rate was 25% (10 of 40) in the [mesalazine|C] group and 50% (19 of 38) in the [placebo|C|MESH:D010919] group.",
        ("relapse 10/40 25% @mesalazine", "relapse 19/38 50% @placebo"),
    ),
    (
        "r7-n-4",
        "Five patients were lost to follow-up and two died of unrelated causes.",
        ("discontinuation 5/-", "death 2/-"),
    ),
    (
        "r7-n-5",
        "In-hospital mortality was 9.1% in the [vasopressin|C] group and 12.4% in the [norepinephrine|C] group.",
        ("death -/- 9.1% @vasopressin", "death -/- 12.4% @norepinephrine"),
    ),
    ("r7-n-6", "Fifty-one of 68 patients (75%) achieved remission.", ("complete-response 51/68 75%",)),
    ("r7-n-7", "No relapses were observed in the 30 patients who completed therapy.", ("relapse 0/30",)),
    (
        "r7-n-8",
        "Among 90 patients, the cure rate was 80% (72/90), and 8 (9%) discontinued treatment.",
        ("complete-response 72/90 80%", "discontinuation 8/90 9%"),
    ),
    (
        "r7-n-9",
        "Overall survival was longer with [cetuximab|C] (HR for death, 0.77; 95% CI, 0.64 to 0.92; P=0.005).",
        ("death HR 0.77 0.64-0.92 0.005",),
    ),
    ("r7-n-10", "Of 13 patients who had relapsed, 9 responded to retreatment.", ("response 9/13",)),
    (
        "r7-n-11",
        "Two patients achieved a CR and five a PR, whereas three had SD and four PD.",
        ("complete-response 2/-", "partial-response 5/-", "stable-disease 3/-", "progression 4/-"),
    ),
    (
        "r7-n-12",
        "The proportion of patients with a response was 47% for [secukinumab|C] and 15% for [placebo|C|MESH:D010919].",
        ("response -/- 47% @secukinumab", "response -/- 15% @placebo"),
    ),
    ("r7-n-13", "Twelve of 14 (86%) improved within 4 weeks.", ("improvement 12/14 86%",)),
    ("r7-n-14", "Only three of the 29 patients (10%) had to stop treatment.", ("discontinuation 3/29 10%",)),
    (
        "r7-n-15",
        "Median survival was 8 months for group A and 13 months for group B.",
        ("survival median 8 @group A", "survival median 13 @group B"),
    ),
    ("r7-n-16", "The remaining 12 patients showed no improvement.", ("no-response 12/-",)),
    (
        "r7-n-17",
        "After 6 months, 40 of the 55 patients (73%) were still in remission, while 15 (27%) had relapsed.",
        ("complete-response 40/55 73%", "relapse 15/55 27%"),
    ),
    ("r7-n-18", "Recurrence was noted in one quarter of the 16 eyes.", ("relapse 4/16",)),
    (
        "r7-n-19",
        "Failure occurred in 3 of 45 (7%) in group 1 and 9 of 44 (20%) in group 2.",
        ("no-response 3/45 7% @1", "no-response 9/44 20% @2"),
    ),
    ("r7-n-20", "All but two of the 17 patients responded.", ("response 15/17",)),
    ("r7-n-21", "Mortality did not differ (odds ratio 0.94, 95% CI 0.71-1.24).", ("death OR 0.94 0.71-1.24",)),
    ("r7-n-22", "The response rate in women was 71% and in men 52%.", ("response -/- 71%", "response -/- 52%")),
    ("r7-n-23", "Ninety patients completed the study and 10 dropped out.", ("discontinuation 10/-",)),
    (
        "r7-n-24",
        "One year after transplantation, 19 of 21 recipients were alive (90%) and two had died.",
        ("survival 19/21 90%", "death 2/21"),
    ),
    ("r7-n-25", "Thirty-eight of 50 patients (70%) responded.", ("response 38/50 70%",)),
)
