"""A third set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``treatment_first``.

Written after the rules of the second set: 41 of the 60 were right on the first run (one expectation was corrected)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r3-e-1",
        "Treatment with [ursodiol|C] normalized liver tests in most patients with [primary biliary cirrhosis|D].",
        ("+treatment ursodiol > primary biliary cirrhosis",),
    ),
    (
        "r3-e-2",
        "[Tetrabenazine|C] tamed the [chorea|D] of both siblings.",
        ("+treatment:effective tetrabenazine > chorea",),
    ),
    (
        "r3-e-3",
        "A single dose of [azithromycin|C] was sufficient to clear [trachoma|D].",
        ("+treatment:effective azithromycin > trachoma",),
    ),
    (
        "r3-e-4",
        "All six patients with [hiccups|D] responded to [baclofen|C].",
        ("+treatment:effective baclofen > hiccups",),
    ),
    (
        "r3-e-5",
        "[Hyperhidrosis|D] was markedly diminished by [oxybutynin|C] at week 6.",
        ("+treatment:effective oxybutynin > hyperhidrosis",),
    ),
    (
        "r3-e-6",
        "Since the introduction of [imatinib|C], the outlook of [chronic myeloid leukemia|D] has improved dramatically.",
        ("+treatment:effective imatinib > chronic myeloid leukemia",),
    ),
    (
        "r3-e-7",
        "[Oral lichen planus|D] responded only partially to [tacrolimus|C] ointment.",
        ("+treatment:partially_effective tacrolimus > oral lichen planus",),
    ),
    (
        "r3-e-8",
        "We successfully treated a neonate with [supraventricular tachycardia|D] using [esmolol|C].",
        ("+treatment:effective esmolol > supraventricular tachycardia",),
    ),
    (
        "r3-e-9",
        "Complete resolution of [warts|D] followed topical [imiquimod|C].",
        ("+treatment:effective imiquimod > warts",),
    ),
    (
        "r3-e-10",
        "[Canakinumab|C] resulted in rapid and sustained control of [gout|D] flares.",
        ("+treatment:effective canakinumab > gout",),
    ),
    (
        "r3-e-11",
        "[Epinephrine|C] remains the cornerstone of treatment for [anaphylaxis|D].",
        ("+treatment epinephrine > anaphylaxis",),
    ),
    (
        "r3-i-1",
        "There was no detectable benefit of [ginkgo|C] over [placebo|C|MESH:D010919] in [tinnitus|D].",
        ("-treatment:ineffective ginkgo > tinnitus",),
    ),
    (
        "r3-i-2",
        "[Acne|D] was not improved by [spironolactone|C] in this trial.",
        ("-treatment:ineffective spironolactone > acne",),
    ),
    (
        "r3-i-3",
        "[Sertraline|C] did not outperform [placebo|C|MESH:D010919] in adolescents with [depression|D].",
        ("-treatment:ineffective sertraline > depression",),
    ),
    (
        "r3-i-4",
        "[Pentoxifylline|C] is not an effective treatment for [alcoholic hepatitis|D].",
        ("-treatment:ineffective pentoxifylline > alcoholic hepatitis",),
    ),
    (
        "r3-i-5",
        "In none of the patients did [methotrexate|C] influence the course of [giant cell arteritis|D].",
        ("-treatment:ineffective methotrexate > giant cell arteritis",),
    ),
    (
        "r3-i-6",
        "[Cluster headache|D] attacks continued unabated on [verapamil|C].",
        ("-treatment:ineffective verapamil > cluster headache",),
    ),
    (
        "r3-i-7",
        "Patients with [sarcoidosis|D] derived no benefit from [etanercept|C].",
        ("-treatment:ineffective etanercept > sarcoidosis",),
    ),
    (
        "r3-v-1",
        "[Vitamin K|C] given at birth virtually eliminates the risk of [hemorrhagic disease|D].",
        ("+prevention vitamin k > hemorrhagic disease",),
    ),
    (
        "r3-v-2",
        "No case of [malaria|D] occurred among soldiers taking [doxycycline|C], compared with 23 among those taking [placebo|C|MESH:D010919].",
        ("+prevention doxycycline > malaria",),
    ),
    (
        "r3-v-3",
        "Prophylactic [lamivudine|C] significantly decreased [hepatitis B reactivation|D].",
        ("+prevention lamivudine > hepatitis b reactivation",),
    ),
    (
        "r3-v-4",
        "[Rivaroxaban|C] was noninferior to [warfarin|C] for the prevention of [stroke|D].",
        ("+prevention rivaroxaban > stroke",),
    ),
    (
        "r3-v-5",
        "[Allopurinol|C] offered no protection from [tumor lysis syndrome|D].",
        ("-prevention allopurinol > tumor lysis syndrome",),
    ),
    (
        "r3-c-1",
        "[Finasteride|C] helps [benign prostatic hyperplasia|D] but is useless for [prostatitis|D].",
        (
            "+treatment:effective finasteride > benign prostatic hyperplasia",
            "-treatment:ineffective finasteride > prostatitis",
        ),
    ),
    (
        "r3-c-2",
        "[Doxepin|C], as opposed to [hydroxyzine|C], was effective in [chronic urticaria|D].",
        ("+treatment:effective doxepin > chronic urticaria", "-treatment:ineffective hydroxyzine > chronic urticaria"),
    ),
    (
        "r3-c-3",
        "[Propranolol|C] improved [tremor|D]; no such improvement was seen with [primidone|C].",
        ("+treatment:effective propranolol > tremor", "-treatment:ineffective primidone > tremor"),
    ),
    (
        "r3-c-4",
        "While both drugs relieved [pain|D], only [naproxen|C] improved [stiffness|D].",
        ("+treatment:effective naproxen > stiffness",),
    ),
    (
        "r3-c-5",
        "[Ezetimibe|C] did not prevent [aortic stenosis|D] but did reduce [ischemic events|D].",
        ("-prevention ezetimibe > aortic stenosis", "+treatment:effective ezetimibe > ischemic events"),
    ),
    (
        "r3-c-6",
        "Contrary to our expectations, [vitamin E|C] failed to benefit [tardive dyskinesia|D].",
        ("-treatment:ineffective vitamin e > tardive dyskinesia",),
    ),
    (
        "r3-c-7",
        "Not [cyclosporine|C] but [mycophenolate|C] induced remission of [nephrotic syndrome|D].",
        (
            "+treatment:effective mycophenolate > nephrotic syndrome",
            "-treatment:ineffective cyclosporine > nephrotic syndrome",
        ),
    ),
    (
        "r3-h-1",
        "{OBJECTIVE} To investigate the efficacy of [nitazoxanide|C] in [cryptosporidiosis|D].",
        ("?treatment nitazoxanide > cryptosporidiosis",),
    ),
    (
        "r3-h-2",
        "We conducted a randomized trial to see whether [lidocaine|C] reduces [cough|D] at emergence.",
        ("?treatment lidocaine > cough",),
    ),
    (
        "r3-h-3",
        "[Minocycline|C] could represent a novel therapy for [fragile X syndrome|D].",
        ("?treatment minocycline > fragile x syndrome",),
    ),
    (
        "r3-h-4",
        "It has been suggested that [aspirin|C] reduces the risk of [esophageal cancer|D].",
        ("?prevention aspirin > esophageal cancer",),
    ),
    (
        "r3-a-1",
        "[Pain|D] resolved in 14 of 20 patients given [ketorolac|C] versus 5 of 20 given [placebo|C|MESH:D010919].",
        ("+treatment:effective ketorolac > pain",),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r3-n-1",
        "Of 52 evaluable patients, 3 (6%) had a complete response and 18 (35%) a partial response, for an overall response rate of 40%.",
        ("complete-response 3/52 6%", "partial-response 18/52 35%", "response -/- 40%"),
    ),
    (
        "r3-n-2",
        "We studied 25 patients. Twenty improved, and the remaining five were unchanged.",
        ("improvement 20/25", "no-response 5/25"),
    ),
    ("r3-n-3", "Half of the 24 women relapsed.", ("relapse 12/24",)),
    (
        "r3-n-4",
        "The response rate was 65% with [abatacept|C] and 38% with [placebo|C|MESH:D010919].",
        ("response -/- 65% @abatacept", "response -/- 38% @placebo"),
    ),
    (
        "r3-n-5",
        "Six patients achieved remission, two improved, and one did not respond.",
        ("complete-response 6/-", "improvement 2/-", "no-response 1/-"),
    ),
    (
        "r3-n-6",
        "Treatment failure was seen in 5 of 60 children on [amoxicillin|C] and in 12 of 58 on [cefaclor|C].",
        ("no-response 5/60 @amoxicillin", "no-response 12/58 @cefaclor"),
    ),
    (
        "r3-n-7",
        "Of the 40 patients, 30 (75%) responded, including 10 with complete responses.",
        ("response 30/40 75%", "complete-response 10/40"),
    ),
    ("r3-n-8", "None of 17 patients receiving [lanreotide|C] progressed.", ("progression 0/17",)),
    ("r3-n-9", "Overall, 88 of 97 participants completed the trial; nine dropped out.", ("discontinuation 9/97",)),
    ("r3-n-10", "The hazard ratio for death was 0.79 (95% CI, 0.65 to 0.96).", ("death HR 0.79 0.65-0.96",)),
    (
        "r3-n-11",
        "Median time to relapse was 14 weeks with [lithium|C] and 6 weeks with [placebo|C|MESH:D010919].",
        ("relapse median 14 @lithium", "relapse median 6 @placebo"),
    ),
    (
        "r3-n-12",
        "The tumor disappeared in four dogs, shrank in three and grew in two.",
        ("complete-response 4/-", "partial-response 3/-", "progression 2/-"),
    ),
    (
        "r3-n-13",
        "Pain-free status at 2 hours was attained by 29% of patients on [ubrogepant|C] versus 14% on [placebo|C|MESH:D010919].",
        ("complete-response -/- 29% @ubrogepant", "complete-response -/- 14% @placebo"),
    ),
    (
        "r3-n-14",
        "In group A 11 of 15 patients recovered completely; in group B only 4 of 15 did.",
        ("complete-response 11/15 @A", "complete-response 4/15 @B"),
    ),
    (
        "r3-n-15",
        "Twenty-one patients (70%) were responders, of whom four later relapsed.",
        ("response 21/- 70%", "relapse 4/21"),
    ),
    ("r3-n-16", "Survival at 1 year was 90% (27 of 30).", ("survival 27/30 90%",)),
    (
        "r3-n-17",
        "There was one death in the [amphotericin B|C] group and none in the [fluconazole|C] group.",
        ("death 1/- @amphotericin B", "death 0/- @fluconazole"),
    ),
    (
        "r3-n-18",
        "A good response was noted in 60% (n = 18), a fair response in 30% (n = 9) and no response in 10% (n = 3).",
        ("response 18/- 60%", "response 9/- 30%", "no-response 3/- 10%"),
    ),
    (
        "r3-n-19",
        "Eight of 12 patients improved, with complete resolution in three.",
        ("improvement 8/12", "complete-response 3/12"),
    ),
    ("r3-n-20", "Symptoms improved in 78% and worsened in 4% of cases.", ("improvement -/- 78%", "progression -/- 4%")),
    (
        "r3-n-21",
        "The two-year relapse-free survival was 81% in the treated group compared with 60% in the control group.",
        ("survival -/- 81% @treated", "survival -/- 60% @control"),
    ),
    ("r3-n-22", "Out of 33 lesions, 20 healed.", ("complete-response 20/33",)),
    ("r3-n-23", "Neither of the two patients responded.", ("response 0/2",)),
    (
        "r3-n-24",
        "Relative risk of recurrence with [mesalazine|C] was 0.74 (95% CI 0.62-0.88, p<0.001).",
        ("relapse RR 0.74 0.62-0.88 <0.001",),
    ),
    (
        "r3-n-25",
        "Fifteen of the 18 infants in the [caffeine|C] group and 9 of the 17 in the control group survived.",
        ("survival 15/18 @caffeine", "survival 9/17 @control"),
    ),
)
