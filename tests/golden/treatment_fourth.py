"""A fourth set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``treatment_first``.

Written after the rules of the third set: 41 of the 60 were right on the first run (two expectations were corrected)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r4-e-1",
        "Oral [prednisone|C] promptly relieved the symptoms of [polymyalgia rheumatica|D].",
        ("+treatment:effective prednisone > polymyalgia rheumatica",),
    ),
    (
        "r4-e-2",
        "[Miltefosine|C] achieved a cure in 94% of patients with [visceral leishmaniasis|D].",
        ("+treatment:effective miltefosine > visceral leishmaniasis",),
    ),
    (
        "r4-e-3",
        "Two weeks after [ceftriaxone|C] was started, the [endocarditis|D] had resolved.",
        ("+treatment:effective ceftriaxone > endocarditis",),
    ),
    ("r4-e-4", "[Omalizumab|C] is licensed for [chronic urticaria|D].", ("+treatment omalizumab > chronic urticaria",)),
    (
        "r4-e-5",
        "Patients on [dupilumab|C] reported less [itch|D] than those on [placebo|C|MESH:D010919].",
        ("+treatment:effective dupilumab > itch",),
    ),
    (
        "r4-e-6",
        "The [edema|D] was successfully managed with [furosemide|C].",
        ("+treatment:effective furosemide > edema",),
    ),
    ("r4-e-7", "[Cough|D] severity was reduced by [gefapixant|C].", ("+treatment:effective gefapixant > cough",)),
    (
        "r4-e-8",
        "[Spasticity|D] decreased in patients treated with [tizanidine|C].",
        ("+treatment:effective tizanidine > spasticity",),
    ),
    (
        "r4-e-9",
        "Intralesional [triamcinolone|C] gave good cosmetic results in [keloids|D].",
        ("+treatment:effective triamcinolone > keloids",),
    ),
    (
        "r4-e-10",
        "[Anifrolumab|C] showed moderate efficacy in [lupus|D].",
        ("+treatment:partially_effective anifrolumab > lupus",),
    ),
    (
        "r4-e-11",
        "This report demonstrates the usefulness of [plerixafor|C] in [WHIM syndrome|D].",
        ("+treatment:effective plerixafor > whim syndrome",),
    ),
    (
        "r4-i-1",
        "[Ivermectin|C] did not shorten the duration of [COVID-19|D].",
        ("-treatment:ineffective ivermectin > covid-19",),
    ),
    (
        "r4-i-2",
        "Addition of [clopidogrel|C] conferred no benefit in [atrial fibrillation|D].",
        ("-treatment:ineffective clopidogrel > atrial fibrillation",),
    ),
    (
        "r4-i-3",
        "Neither dose of [solanezumab|C] slowed [Alzheimer disease|D].",
        ("-treatment:ineffective solanezumab > alzheimer disease",),
    ),
    (
        "r4-i-4",
        "[Chronic fatigue|D] proved refractory to [modafinil|C].",
        ("-treatment:ineffective modafinil > chronic fatigue",),
    ),
    ("r4-i-5", "The [eczema|D] failed to respond to [cetirizine|C].", ("-treatment:ineffective cetirizine > eczema",)),
    ("r4-i-6", "[Vertigo|D] was equally common after [betahistine|C] and [placebo|C|MESH:D010919].", ()),
    (
        "r4-i-7",
        "Use of [antibiotics|C] for [bronchitis|D] is not justified.",
        ("-treatment:ineffective antibiotics > bronchitis",),
    ),
    (
        "r4-v-1",
        "[Statins|C] halve the risk of [myocardial infarction|D].",
        ("+prevention statins > myocardial infarction",),
    ),
    (
        "r4-v-2",
        "Treatment with [tenofovir|C] during pregnancy reduced mother-to-child transmission of [hepatitis B|D].",
        ("+prevention tenofovir > hepatitis b",),
    ),
    (
        "r4-v-3",
        "[Ondansetron|C] did not lower the rate of [postoperative vomiting|D].",
        ("-prevention ondansetron > postoperative vomiting",),
    ),
    (
        "r4-v-4",
        "[Ciclosporin|C] protected against [graft rejection|D] only during the first year.",
        ("+prevention ciclosporin > graft rejection",),
    ),
    (
        "r4-v-5",
        "[Calcium|C] supplements were not associated with a lower risk of [fracture|D].",
        ("-prevention calcium > fracture",),
    ),
    (
        "r4-c-1",
        "[Duloxetine|C] was effective in [diabetic neuropathy|D] but no better than [placebo|C|MESH:D010919] in [back pain|D].",
        ("+treatment:effective duloxetine > diabetic neuropathy", "-treatment:ineffective duloxetine > back pain"),
    ),
    (
        "r4-c-2",
        "Unlike [adalimumab|C], [etanercept|C] was ineffective in [uveitis|D].",
        ("-treatment:ineffective etanercept > uveitis", "+treatment:effective adalimumab > uveitis"),
    ),
    (
        "r4-c-3",
        "[Rufinamide|C] reduced [drop attacks|D], but [absence seizures|D] persisted.",
        ("+treatment:effective rufinamide > drop attacks", "-treatment:ineffective rufinamide > absence seizures"),
    ),
    (
        "r4-c-4",
        "[Levetiracetam|C] controlled the [seizures|D], although at the cost of [irritability|D].",
        ("+treatment:effective levetiracetam > seizures", "+adverse-event levetiracetam > irritability"),
    ),
    (
        "r4-c-5",
        "[Melatonin|C] improved [insomnia|D], while [zolpidem|C] improved neither [insomnia|D] nor [anxiety|D].",
        (
            "+treatment:effective melatonin > insomnia",
            "-treatment:ineffective zolpidem > insomnia",
            "-treatment:ineffective zolpidem > anxiety",
        ),
    ),
    (
        "r4-c-6",
        "[Ribavirin|C] alone has no effect on [hepatitis C|D], but combined with [interferon|C] it is effective.",
        ("-treatment:ineffective ribavirin > hepatitis c", "+treatment:effective interferon > hepatitis c"),
    ),
    (
        "r4-c-7",
        "[Prazosin|C] eased [nightmares|D] in men, not in women.",
        ("+treatment:effective prazosin > nightmares",),
    ),
    (
        "r4-h-1",
        "Further trials should examine whether [psilocybin|C] is useful in [depression|D].",
        ("?treatment psilocybin > depression",),
    ),
    (
        "r4-h-2",
        "The hypothesis that [vitamin D|C] protects against [multiple sclerosis|D] was tested in this cohort.",
        ("?prevention vitamin d > multiple sclerosis",),
    ),
    ("r4-h-3", "[Canagliflozin|C] might be of use in [nephropathy|D].", ("?treatment canagliflozin > nephropathy",)),
    (
        "r4-h-4",
        "{METHODS} Patients with [psoriasis|D] were randomly assigned to [apremilast|C] or [placebo|C|MESH:D010919].",
        ("+treatment apremilast > psoriasis",),
    ),
    (
        "r4-h-5",
        "We sought to determine the effect of [dapagliflozin|C] on [heart failure|D].",
        ("?treatment dapagliflozin > heart failure",),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r4-n-1",
        "Among 45 patients, 20 (44%) achieved complete remission, 10 (22%) partial remission and 15 (33%) had no response.",
        ("complete-response 20/45 44%", "partial-response 10/45 22%", "no-response 15/45 33%"),
    ),
    (
        "r4-n-2",
        "A total of 60 patients were randomized. Response occurred in 22 of 30 patients in the [infliximab|C] group and 10 of 30 in the [placebo|C|MESH:D010919] group.",
        ("response 22/30 @infliximab", "response 10/30 @placebo"),
    ),
    (
        "r4-n-3",
        "Ten of the 13 responders remained in remission for a year; the other three relapsed.",
        ("complete-response 10/13", "relapse 3/13"),
    ),
    ("r4-n-4", "All patients survived.", ()),
    ("r4-n-5", "Two-thirds of the 21 children improved.", ("improvement 14/21",)),
    (
        "r4-n-6",
        "The recurrence rate was 8% (4/50) in the [imiquimod|C] group versus 24% (12/50) in controls.",
        ("relapse 4/50 8% @imiquimod", "relapse 12/50 24% @controls"),
    ),
    (
        "r4-n-7",
        "Of the 32 patients enrolled, five withdrew and 27 completed treatment; 18 of the 27 were cured.",
        ("discontinuation 5/32", "complete-response 18/27"),
    ),
    ("r4-n-8", "Median overall survival was 11.2 months (95% CI 9.0-13.1).", ("survival median 11.2 9-13.1",)),
    (
        "r4-n-9",
        "The hazard ratio for progression was 0.45 (95% CI 0.31-0.66; p<0.0001) in favor of [lapatinib|C].",
        ("progression HR 0.45 0.31-0.66 <0.0001",),
    ),
    ("r4-n-10", "No patient died and only one discontinued treatment.", ("death 0/-", "discontinuation 1/-")),
    (
        "r4-n-11",
        "Nine patients were treated; 4 had a complete response, 3 a partial one, and 2 none.",
        ("complete-response 4/9", "partial-response 3/9", "no-response 2/9"),
    ),
    ("r4-n-12", "Seizures ceased in 12 of 16 infants (75%).", ("complete-response 12/16 75%",)),
    (
        "r4-n-13",
        "Clinical remission at week 8 was achieved in 36% and 18% of patients receiving [tofacitinib|C] and [placebo|C|MESH:D010919], respectively.",
        ("complete-response -/- 36% @tofacitinib", "complete-response -/- 18% @placebo"),
    ),
    ("r4-n-14", "Thirteen out of 20 patients were responders (65%).", ("response 13/20 65%",)),
    ("r4-n-15", "Twelve of 40 patients (30 percent) had a relapse.", ("relapse 12/40 30%",)),
    (
        "r4-n-16",
        "Mortality was lower with [tocilizumab|C] than with usual care (31% vs 35%; rate ratio 0.85; 95% CI 0.76-0.94).",
        ("death -/- 31% @tocilizumab", "death -/- 35% @usual care", "death RR 0.85 0.76-0.94"),
    ),
    (
        "r4-n-17",
        "Five patients (three women) stopped [methotrexate|C] because of inefficacy.",
        ("discontinuation 5/-",),
    ),
    (
        "r4-n-18",
        "Among 18 evaluable patients there were 2 complete and 5 partial responses.",
        ("complete-response 2/18", "partial-response 5/18"),
    ),
    (
        "r4-n-19",
        "The success rate was 19/24 for [lidocaine|C] and 11/25 for saline.",
        ("response 19/24 @lidocaine", "response 11/25 @saline"),
    ),
    ("r4-n-20", "At the end of the study 40% of the patients were symptom-free.", ("complete-response -/- 40%",)),
    (
        "r4-n-21",
        "Eight patients showed improvement, one deteriorated, and in one the disease remained stable.",
        ("improvement 8/-", "progression 1/-", "stable-disease 1/-"),
    ),
    (
        "r4-n-22",
        "Response rates of 80% and 50% were seen with 20 mg and 10 mg, respectively.",
        ("response -/- 80%", "response -/- 50%"),
    ),
    (
        "r4-n-23",
        "Viral clearance was documented in 9/10 treated and 2/10 untreated patients.",
        ("complete-response 9/10 @treated", "complete-response 2/10 @untreated"),
    ),
    ("r4-n-24", "After a median follow-up of 3 years, 7 (11.7%) of the 60 patients had died.", ("death 7/60 11.7%",)),
    (
        "r4-n-25",
        "Of 11 patients, 4 (36%) had complete response, 5 (45%) partial response, and 2 (20%) no response.",
        ("complete-response 4/11 36%", "partial-response 5/11 45%", "no-response 2/11 20%"),
    ),
)
