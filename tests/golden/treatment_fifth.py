"""A fifth set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``treatment_first``.

Written after the rules of the fourth set: 43 of the 60 were right on the first run (one expectation was corrected)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r5-e-1",
        "Topical [timolol|C] led to marked regression of [pyogenic granuloma|D].",
        ("+treatment:effective timolol > pyogenic granuloma",),
    ),
    (
        "r5-e-2",
        "[Lenalidomide|C] is highly active in [mantle cell lymphoma|D].",
        ("+treatment:effective lenalidomide > mantle cell lymphoma",),
    ),
    (
        "r5-e-3",
        "Following [eculizumab|C], [hemolysis|D] stopped in every patient.",
        ("+treatment:effective eculizumab > hemolysis",),
    ),
    (
        "r5-e-4",
        "[Nicotine|C] patches alleviated [ulcerative colitis|D] in about half of the cases.",
        ("+treatment:effective nicotine > ulcerative colitis",),
    ),
    (
        "r5-e-5",
        "We describe a woman with [Sweet syndrome|D] who responded dramatically to [dapsone|C].",
        ("+treatment:effective dapsone > sweet syndrome",),
    ),
    (
        "r5-e-6",
        "Rapid improvement of [catatonia|D] was observed after [lorazepam|C].",
        ("+treatment:effective lorazepam > catatonia",),
    ),
    ("r5-e-7", "[Mexiletine|C] lessened [myotonia|D] in both groups.", ("+treatment:effective mexiletine > myotonia",)),
    (
        "r5-e-8",
        "The benefit of [nimodipine|C] in [subarachnoid hemorrhage|D] is well established.",
        ("?treatment:effective nimodipine > subarachnoid hemorrhage",),
    ),
    (
        "r5-e-9",
        "[Hypercalcemia|D] was rapidly reversed by [calcitonin|C].",
        ("+treatment:effective calcitonin > hypercalcemia",),
    ),
    (
        "r5-e-10",
        "[Fampridine|C] had only a slight effect on [ataxia|D].",
        ("+treatment:partially_effective fampridine > ataxia",),
    ),
    (
        "r5-e-11",
        "Her [depression|D] lifted within hours of receiving [ketamine|C].",
        ("+treatment:effective ketamine > depression",),
    ),
    (
        "r5-i-1",
        "[Celecoxib|C] did not alleviate [pancreatic pain|D].",
        ("-treatment:ineffective celecoxib > pancreatic pain",),
    ),
    (
        "r5-i-2",
        "No effect of [selenium|C] on [prostate cancer|D] was found.",
        ("-treatment:ineffective selenium > prostate cancer",),
    ),
    (
        "r5-i-3",
        "[Naltrexone|C] was not superior to [placebo|C|MESH:D010919] for [gambling disorder|D].",
        ("-treatment:ineffective naltrexone > gambling disorder",),
    ),
    (
        "r5-i-4",
        "[Hydroxychloroquine|C] is ineffective against [hand osteoarthritis|D].",
        ("-treatment:ineffective hydroxychloroquine > hand osteoarthritis",),
    ),
    (
        "r5-i-5",
        "[Heartburn|D] persisted in patients taking [domperidone|C].",
        ("-treatment:ineffective domperidone > heartburn",),
    ),
    (
        "r5-i-6",
        "Treatment with [valproate|C] failed to control the [status epilepticus|D].",
        ("-treatment:ineffective valproate > status epilepticus",),
    ),
    (
        "r5-i-7",
        "We could not confirm that [probiotics|C] relieve [infantile colic|D].",
        ("-treatment:ineffective probiotics > infantile colic",),
    ),
    (
        "r5-v-1",
        "[Dexamethasone|C] prophylaxis reduced the occurrence of [altitude sickness|D].",
        ("+prevention dexamethasone > altitude sickness",),
    ),
    (
        "r5-v-2",
        "[Isoniazid|C] preventive therapy was protective against [tuberculosis|D].",
        ("+prevention isoniazid > tuberculosis",),
    ),
    (
        "r5-v-3",
        "Fewer [fractures|D] occurred with [alendronate|C] than with [placebo|C|MESH:D010919].",
        ("+prevention alendronate > fractures",),
    ),
    ("r5-v-4", "[Amiodarone|C] failed to prevent [sudden death|D].", ("-prevention amiodarone > sudden death",)),
    (
        "r5-v-5",
        "Long-term [aspirin|C] use was linked to a reduced incidence of [colorectal cancer|D].",
        ("+prevention aspirin > colorectal cancer",),
    ),
    (
        "r5-c-1",
        "[Tamsulosin|C] is effective for [ureteral stones|D], but its value in [renal colic|D] is doubtful.",
        ("+treatment:effective tamsulosin > ureteral stones",),
    ),
    (
        "r5-c-2",
        "[Gabapentin|C] was beneficial in [hot flashes|D] and not in [night sweats|D].",
        ("+treatment:effective gabapentin > hot flashes", "-treatment:ineffective gabapentin > night sweats"),
    ),
    (
        "r5-c-3",
        "[Tamoxifen|C], unlike [raloxifene|C], relieved [mastalgia|D].",
        ("+treatment:effective tamoxifen > mastalgia", "-treatment:ineffective raloxifene > mastalgia"),
    ),
    (
        "r5-c-4",
        "[Azithromycin|C] cured [chlamydia|D] but had no effect on [gonorrhea|D].",
        ("+treatment:effective azithromycin > chlamydia", "-treatment:ineffective azithromycin > gonorrhea"),
    ),
    (
        "r5-c-5",
        "[Sirolimus|C] shrank the [angiomyolipomas|D], yet [seizures|D] continued.",
        ("+treatment:effective sirolimus > angiomyolipomas", "-treatment:ineffective sirolimus > seizures"),
    ),
    (
        "r5-c-6",
        "Although [acyclovir|C] had failed, [foscarnet|C] healed the [herpetic ulcers|D].",
        ("+treatment:effective foscarnet > herpetic ulcers", "?treatment:ineffective acyclovir > herpetic ulcers"),
    ),
    (
        "r5-c-7",
        "[Riluzole|C] improves survival in [ALS|D] but does not restore strength.",
        ("+treatment:effective riluzole > als",),
    ),
    ("r5-h-1", "This trial will assess [fingolimod|C] for [stroke|D].", ("?treatment fingolimod > stroke",)),
    ("r5-h-2", "[Bumetanide|C] has been proposed as a treatment for [autism|D].", ("?treatment bumetanide > autism",)),
    (
        "r5-h-3",
        "It remains unclear whether [nitrates|C] prevent [preeclampsia|D].",
        ("?prevention nitrates > preeclampsia",),
    ),
    (
        "r5-h-4",
        "{OBJECTIVE} To compare [latanoprost|C] with [timolol|C] in [glaucoma|D].",
        ("?treatment latanoprost > glaucoma", "?treatment timolol > glaucoma"),
    ),
    (
        "r5-a-1",
        "[Ulcers|D] healed in 42 of 50 patients on [omeprazole|C] and in 30 of 50 on [ranitidine|C].",
        ("+treatment:effective omeprazole > ulcers", "+treatment:effective ranitidine > ulcers"),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r5-n-1",
        "Seven of 18 patients (39%) achieved a partial response and three (17%) had stable disease.",
        ("partial-response 7/18 39%", "stable-disease 3/18 17%"),
    ),
    (
        "r5-n-2",
        "Twenty-eight patients received [bortezomib|C]. There were four complete and nine partial responses.",
        ("complete-response 4/28", "partial-response 9/28"),
    ),
    (
        "r5-n-3",
        "Relapse rates at 12 months were 15% for [olanzapine|C] and 40% for [placebo|C|MESH:D010919].",
        ("relapse -/- 15% @olanzapine", "relapse -/- 40% @placebo"),
    ),
    ("r5-n-4", "A third of the 36 patients relapsed within a year.", ("relapse 12/36",)),
    (
        "r5-n-5",
        "Six of the eight patients with lupus nephritis responded, as did both patients with vasculitis.",
        ("response 6/8", "response 2/-"),
    ),
    (
        "r5-n-6",
        "Overall response was 58% (29/50), with 12 (24%) complete responses.",
        ("response 29/50 58%", "complete-response 12/50 24%"),
    ),
    ("r5-n-7", "Four patients died during the study, two in each group.", ("death 4/-",)),
    (
        "r5-n-8",
        "Of 80 patients randomized to [sertraline|C], 52 responded and 11 dropped out.",
        ("response 52/80", "discontinuation 11/80"),
    ),
    ("r5-n-9", "The median time to progression was 9.5 months (range, 2 to 31 months).", ("progression median 9.5",)),
    (
        "r5-n-10",
        "Treatment with [letrozole|C] reduced the risk of recurrence (HR = 0.81; 95% CI, 0.70-0.93; P = .003).",
        ("relapse HR 0.81 0.7-0.93 0.003",),
    ),
    ("r5-n-11", "Nobody died.", ("death 0/-",)),
    (
        "r5-n-12",
        "Complete remission was attained in 11 patients, nine of whom were alive at two years.",
        ("complete-response 11/-", "survival 9/11"),
    ),
    (
        "r5-n-13",
        "Of the 25 children, 23 were cured and the other two improved.",
        ("complete-response 23/25", "improvement 2/25"),
    ),
    (
        "r5-n-14",
        "Response to treatment was good in 13 patients, moderate in 5, and absent in 2.",
        ("response 13/-", "response 5/-", "no-response 2/-"),
    ),
    (
        "r5-n-15",
        "At week 24, 55 of 100 patients in the [certolizumab|C] group had an ACR20 response, compared with 14 of 99 in the [placebo|C|MESH:D010919] group.",
        ("response 55/100 @certolizumab", "response 14/99 @placebo"),
    ),
    ("r5-n-16", "Clinical improvement was evident in 16/20 (80%) patients.", ("improvement 16/20 80%",)),
    (
        "r5-n-17",
        "Symptoms resolved completely in 9 patients and partially in 4.",
        ("complete-response 9/-", "partial-response 4/-"),
    ),
    ("r5-n-18", "Three of the 15 patients failed to respond to [rituximab|C].", ("no-response 3/15",)),
    ("r5-n-19", "Overall survival was 92% at 1 year and 74% at 5 years.", ("survival -/- 92%", "survival -/- 74%")),
    (
        "r5-n-20",
        "Patients receiving [remdesivir|C] were more likely to recover (rate ratio for recovery, 1.29; 95% CI, 1.12 to 1.49; P<0.001).",
        ("complete-response RR 1.29 1.12-1.49 <0.001",),
    ),
    (
        "r5-n-21",
        "Thirty percent of the patients had complete and 45% partial resolution of symptoms.",
        ("complete-response -/- 30%", "partial-response -/- 45%"),
    ),
    (
        "r5-n-22",
        "Two of three dogs treated with [toceranib|C] had a partial response; the third progressed.",
        ("partial-response 2/3", "progression 1/3"),
    ),
    (
        "r5-n-23",
        "Withdrawals because of lack of efficacy were less frequent with [etoricoxib|C] than with [diclofenac|C] (8% vs 12%).",
        ("discontinuation -/- 8% @etoricoxib", "discontinuation -/- 12% @diclofenac"),
    ),
    ("r5-n-24", "One hundred twelve of 150 participants (74.7%) abstained, and 38 relapsed.", ("relapse 38/150",)),
    ("r5-n-25", "Sixteen of 24 patients (76%) responded.", ("response 16/24 76%",)),
)
