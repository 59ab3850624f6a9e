"""A sixth set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``treatment_first``.

Written after the rules of the fifth set: 47 of the 60 were right on the first run (three expectations were corrected)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r6-e-1",
        "[Hydroxyurea|C] reduces the frequency of painful crises in [sickle cell disease|D].",
        ("+treatment:effective hydroxyurea > sickle cell disease",),
    ),
    (
        "r6-e-2",
        "[Vedolizumab|C] was effective in inducing remission in patients with [ulcerative colitis|D].",
        ("+treatment:effective vedolizumab > ulcerative colitis",),
    ),
    (
        "r6-e-3",
        "After one week of [doxycycline|C], the [rosacea|D] had cleared.",
        ("+treatment:effective doxycycline > rosacea",),
    ),
    (
        "r6-e-4",
        "[Pirfenidone|C] slowed the progression of [idiopathic pulmonary fibrosis|D].",
        ("+treatment:effective pirfenidone > idiopathic pulmonary fibrosis",),
    ),
    (
        "r6-e-5",
        "The combination of [tazarotene|C] and [clobetasol|C] produced excellent results in [nail psoriasis|D].",
        ("+treatment:effective tazarotene > nail psoriasis", "+treatment:effective clobetasol > nail psoriasis"),
    ),
    (
        "r6-e-6",
        "[Osteoarthritis|D] pain was relieved by topical [capsaicin|C].",
        ("+treatment:effective capsaicin > osteoarthritis",),
    ),
    (
        "r6-e-7",
        "Both children with [absence epilepsy|D] became seizure-free on [ethosuximide|C].",
        ("+treatment:effective ethosuximide > absence epilepsy",),
    ),
    (
        "r6-e-8",
        "[Glucagon|C] promptly restored consciousness in patients with severe [hypoglycemia|D].",
        ("+treatment glucagon > hypoglycemia",),
    ),
    (
        "r6-e-9",
        "[Sildenafil|C], an inhibitor of phosphodiesterase 5, improved [erectile dysfunction|D] in 70% of men.",
        ("+treatment:effective sildenafil > erectile dysfunction",),
    ),
    (
        "r6-e-10",
        "[Tiopronin|C] partially dissolved the [cystine stones|D].",
        ("+treatment:partially_effective tiopronin > cystine stones",),
    ),
    (
        "r6-e-11",
        "For [acute otitis media|D], [amoxicillin|C] remains the drug of choice.",
        ("+treatment amoxicillin > acute otitis media",),
    ),
    (
        "r6-i-1",
        "There was no significant difference between [citalopram|C] and [placebo|C|MESH:D010919] in [autism|D].",
        ("-treatment:ineffective citalopram > autism",),
    ),
    (
        "r6-i-2",
        "[Mitoxantrone|C] showed no activity in [mesothelioma|D].",
        ("-treatment:ineffective mitoxantrone > mesothelioma",),
    ),
    (
        "r6-i-3",
        "The addition of [celecoxib|C] to chemotherapy did not improve survival in [lung cancer|D].",
        ("-treatment:ineffective celecoxib > lung cancer",),
    ),
    (
        "r6-i-4",
        "[Ataxia|D] remained unchanged during treatment with [acetazolamide|C].",
        ("-treatment:ineffective acetazolamide > ataxia",),
    ),
    (
        "r6-i-5",
        "[Simvastatin|C] was of no value in [ventilator-associated pneumonia|D].",
        ("-treatment:ineffective simvastatin > ventilator-associated pneumonia",),
    ),
    (
        "r6-i-6",
        "Attempts to treat [tinnitus|D] with [carbamazepine|C] have been disappointing.",
        ("-treatment:ineffective carbamazepine > tinnitus",),
    ),
    (
        "r6-i-7",
        "[Erythromycin|C] did not accelerate recovery from [pertussis|D].",
        ("-treatment:ineffective erythromycin > pertussis",),
    ),
    (
        "r6-v-1",
        "[Nystatin|C] prevented [oral candidiasis|D] in all but two patients.",
        ("+prevention nystatin > oral candidiasis",),
    ),
    (
        "r6-v-2",
        "A lower incidence of [delirium|D] was seen in the [melatonin|C] group than in the [placebo|C|MESH:D010919] group.",
        ("+prevention melatonin > delirium",),
    ),
    (
        "r6-v-3",
        "[Cranberry|C] juice did not protect against [urinary tract infection|D].",
        ("-prevention cranberry > urinary tract infection",),
    ),
    (
        "r6-v-4",
        "[Antenatal corticosteroids|C] reduce the risk of [respiratory distress syndrome|D] by 34%.",
        ("+prevention antenatal corticosteroids > respiratory distress syndrome",),
    ),
    (
        "r6-v-5",
        "[Heparin|C] was given to prevent [deep vein thrombosis|D].",
        ("+prevention heparin > deep vein thrombosis",),
    ),
    (
        "r6-c-1",
        "[Imipramine|C] was effective for [panic disorder|D] but had little effect on [phobia|D].",
        ("+treatment:effective imipramine > panic disorder", "-treatment:ineffective imipramine > phobia"),
    ),
    (
        "r6-c-2",
        "In contrast to [beta-blockers|C], [verapamil|C] did not reduce [aortic dilatation|D].",
        (
            "-treatment:ineffective verapamil > aortic dilatation",
            "+treatment:effective beta-blockers > aortic dilatation",
        ),
    ),
    (
        "r6-c-3",
        "[Methotrexate|C] controlled the [arthritis|D] but not the [uveitis|D].",
        ("+treatment:effective methotrexate > arthritis", "-treatment:ineffective methotrexate > uveitis"),
    ),
    (
        "r6-c-4",
        "[Oxytocin|C] did not improve [social anxiety|D]; however, it improved [insomnia|D].",
        ("-treatment:ineffective oxytocin > social anxiety", "+treatment:effective oxytocin > insomnia"),
    ),
    (
        "r6-c-5",
        "Despite improvement of [rash|D] with [thalidomide|C], [arthralgia|D] persisted.",
        ("+treatment:effective thalidomide > rash", "-treatment:ineffective thalidomide > arthralgia"),
    ),
    (
        "r6-c-6",
        "[Clonazepam|C] but not [lorazepam|C] was helpful in [burning mouth syndrome|D].",
        (
            "+treatment:effective clonazepam > burning mouth syndrome",
            "-treatment:ineffective lorazepam > burning mouth syndrome",
        ),
    ),
    (
        "r6-c-7",
        "[Ibuprofen|C] was as effective as [morphine|C] for [fracture pain|D].",
        ("+treatment:effective ibuprofen > fracture pain",),
    ),
    (
        "r6-h-1",
        "The aim was to determine whether [allopurinol|C] slows [chronic kidney disease|D].",
        ("?treatment allopurinol > chronic kidney disease",),
    ),
    (
        "r6-h-2",
        "[Spironolactone|C] may prove beneficial in [central serous retinopathy|D].",
        ("?treatment spironolactone > central serous retinopathy",),
    ),
    (
        "r6-h-3",
        "Randomized trials are needed to establish the role of [rituximab|C] in [scleroderma|D].",
        ("?treatment rituximab > scleroderma",),
    ),
    (
        "r6-h-4",
        "{BACKGROUND} [Metformin|C] is widely used in [polycystic ovary syndrome|D].",
        ("?treatment metformin > polycystic ovary syndrome",),
    ),
    (
        "r6-a-1",
        "[Insomnia|D] improved in 60% of those on [trazodone|C] and 20% of those on [placebo|C|MESH:D010919].",
        ("+treatment:effective trazodone > insomnia",),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r6-n-1",
        "Complete response occurred in 8/30 patients (27%), partial response in 10/30 (33%), and no response in 12/30 (40%).",
        ("complete-response 8/30 27%", "partial-response 10/30 33%", "no-response 12/30 40%"),
    ),
    (
        "r6-n-2",
        "Nineteen patients entered the trial and 17 completed it. Of these, 12 improved and 5 did not.",
        ("improvement 12/17", "no-response 5/17"),
    ),
    (
        "r6-n-3",
        "All 14 patients responded, 9 completely and 5 partially.",
        ("response 14/14", "complete-response 9/14", "partial-response 5/14"),
    ),
    (
        "r6-n-4",
        "Remission rates at week 12 were 41%, 38%, and 22% in the high-dose, low-dose, and placebo groups, respectively.",
        (
            "complete-response -/- 41% @high-dose",
            "complete-response -/- 38% @low-dose",
            "complete-response -/- 22% @placebo",
        ),
    ),
    (
        "r6-n-5",
        "Four of the 20 patients (20%) in the [cyclophosphamide|C] arm and 10 of the 21 (48%) in the [azathioprine|C] arm relapsed.",
        ("relapse 4/20 20% @cyclophosphamide", "relapse 10/21 48% @azathioprine"),
    ),
    ("r6-n-6", "One of 10 patients died and another withdrew consent.", ("death 1/10", "discontinuation 1/10")),
    ("r6-n-7", "The objective response rate was 27% (95% CI, 19-36%).", ("response -/- 27%",)),
    (
        "r6-n-8",
        "The recurrence rate was significantly lower in patients receiving [metronidazole|C] (5 of 34) than in controls (14 of 33).",
        ("relapse 5/34 @metronidazole", "relapse 14/33 @controls"),
    ),
    ("r6-n-9", "Five-year survival was 68%.", ("survival -/- 68%",)),
    (
        "r6-n-10",
        "Progression-free survival favored [ibrutinib|C] (hazard ratio, 0.22; 95% CI, 0.15 to 0.32; P<0.001).",
        ("survival HR 0.22 0.15-0.32 <0.001",),
    ),
    (
        "r6-n-11",
        "Of 16 patients with refractory disease, 5 responded; of 22 with newly diagnosed disease, 18 did.",
        ("response 5/16", "response 18/22"),
    ),
    (
        "r6-n-12",
        "The number of responders was 33 (66%) with [fluoxetine|C] and 21 (42%) with [placebo|C|MESH:D010919].",
        ("response 33/- 66% @fluoxetine", "response 21/- 42% @placebo"),
    ),
    ("r6-n-13", "Cure was obtained in all 25 patients.", ("complete-response 25/25",)),
    (
        "r6-n-14",
        "More than half of the patients (19 of 35) were free of symptoms after treatment.",
        ("complete-response 19/35",),
    ),
    (
        "r6-n-15",
        "None of the patients given [prednisone|C] relapsed, whereas 6 of the 20 given [placebo|C|MESH:D010919] did.",
        ("relapse 0/- @prednisone", "relapse 6/20 @placebo"),
    ),
    ("r6-n-16", "Three patients had complete remissions lasting 4, 7 and 12 months.", ("complete-response 3/-",)),
    ("r6-n-17", "The disease progressed in 11 patients (31%).", ("progression 11/- 31%",)),
    (
        "r6-n-18",
        "Of 50 eyes, 30 (60%) improved by two or more lines, 15 (30%) remained stable and 5 (10%) worsened.",
        ("improvement 30/50 60%", "stable-disease 15/50 30%", "progression 5/50 10%"),
    ),
    ("r6-n-19", "The mean duration of response was 7.5 months.", ("response mean time 7.5",)),
    (
        "r6-n-20",
        "Dropout rates were 12% and 9% in the two groups.",
        ("discontinuation -/- 12%", "discontinuation -/- 9%"),
    ),
    ("r6-n-21", "There were 2 treatment-related deaths.", ("death 2/-",)),
    ("r6-n-22", "Relapse-free at 2 years were 14 of 19 patients.", ("survival 14/19",)),
    (
        "r6-n-23",
        "Eight patients (four in each arm) were lost to follow-up; no deaths were recorded.",
        ("discontinuation 8/-", "death 0/-"),
    ),
    (
        "r6-n-24",
        "Death or relapse occurred in 23% of patients assigned to [interferon|C] and 31% assigned to observation.",
        ("relapse -/- 23% @interferon", "relapse -/- 31% @observation"),
    ),
    ("r6-n-25", "Seventy-two percent (36/50) of the treated patients were responders.", ("response 36/50 72%",)),
)
