"""Sentences with outcome numbers, invented, and what they report.

Each case is (name, text, outcomes); an outcome is (category, n, total, percent) for counts and (category, measure, value, low, high, p) for ratios and
medians. Nothing besides those listed may come out. Written before the rules were run on them.
"""

N = None
CASES: tuple[tuple[str, str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "ellipsis",
        "Five of nine patients achieved a complete response, two a partial response, and two had no response.",
        (("complete-response", 5, 9, N), ("partial-response", 2, 9, N), ("no-response", 2, 9, N)),
    ),
    (
        "with-percent",
        "A complete remission was obtained in 14 (58%) and a partial remission in 6 (25%) of 24 patients.",
        (("complete-response", 14, 24, 58.0), ("partial-response", 6, 24, 25.0)),
    ),
    ("rate-share", "The overall response rate was 82% (18/22).", (("response", 18, 22, 82.0),)),
    ("rate-of", "The overall response rate was 45% (9 of 20).", (("response", 9, 20, 45.0),)),
    ("relapse", "11 of the 20 responders (55%) relapsed after withdrawal of the drug.", (("relapse", 11, 20, 55.0),)),
    ("none", "None of the 30 patients died.", (("death", 0, 30, N),)),
    ("all", "All 12 patients improved.", (("improvement", 12, 12, N),)),
    ("words", "Twenty-two of thirty-one women responded.", (("response", 22, 31, N),)),
    (
        "remaining",
        "Of 10 patients, six had a complete response and the remaining four had no response.",
        (("complete-response", 6, 10, N), ("no-response", 4, 10, N)),
    ),
    ("discontinued", "Three patients (7%) discontinued treatment because of rash.", (("discontinuation", 3, N, 7.0),)),
    ("withdrew", "Five of 60 patients withdrew.", (("discontinuation", 5, 60, N),)),
    ("died", "Two patients died.", (("death", 2, N, N),)),
    ("mortality", "Mortality was 12% (6/50).", (("death", 6, 50, 12.0),)),
    ("stable", "Stable disease was observed in 8 patients.", (("stable-disease", 8, N, N),)),
    ("progression", "Seven of 25 patients had progressive disease.", (("progression", 7, 25, N),)),
    ("recurrence", "Recurrence occurred in 3/40 patients (7.5%).", (("relapse", 3, 40, 7.5),)),
    (
        "hazard",
        "Progression-free survival was longer (HR 0.71, 95% CI 0.55-0.91; p = 0.004).",
        (("survival", "HR", 0.71, 0.55, 0.91, "0.004"),),
    ),
    (
        "odds",
        "Death was less likely (odds ratio 0.48; 95% CI, 0.31 to 0.75; P<0.001).",
        (("death", "OR", 0.48, 0.31, 0.75, "<0.001"),),
    ),
    (
        "relative",
        "The relative risk of relapse was 0.62 (95% confidence interval 0.44-0.88).",
        (("relapse", "RR", 0.62, 0.44, 0.88, ""),),
    ),
    ("median-survival", "Median overall survival was 14.3 months.", (("survival", "median time", 14.3, N, N, ""),)),
    (
        "median-response",
        "The median time to response was 8 weeks (range 2-20).",
        (("response", "median time", 8.0, N, N, ""),),
    ),
    (
        "rate-among",
        "The objective response rate among the 25 patients with at least one evaluation was 56% (95% CI, 35 to 76).",
        (("response", N, 25, 56.0),),
    ),
    ("group-of-responders", "Of the 14 patients who had a response, 2 died.", (("death", 2, 14, N),)),
    (
        "arms-before",
        "In all, 55.4% of patients in the lithium group and 41.2% in the placebo group relapsed.",
        (("relapse", N, N, 55.4), ("relapse", N, N, 41.2)),
    ),
    ("percent-only", "Complete response was seen in 35% of patients.", (("complete-response", N, N, 35.0),)),
    ("slash-before", "7/18 patients achieved remission.", (("complete-response", 7, 18, N),)),
    (
        "n-equals",
        "Patients showed complete clearance (n = 6), partial clearance (n = 3) or no response (n = 1).",
        (("complete-response", 6, N, N), ("partial-response", 3, N, N), ("no-response", 1, N, N)),
    ),
    ("not-demographic", "Eight of the nine patients (89%) were women.", ()),
    ("not-time", "Time to initial response varied from 2 weeks to 3 months.", ()),
    ("not-dose", "A complete response required 10 mg of the drug for 3 weeks.", ()),
    ("not-age", "Responders had a median age of 62 years.", ()),
    (
        "arms",
        "Remission was achieved in 30 of 50 patients in the infliximab group and 15 of 50 patients in the placebo group.",
        (("complete-response", 30, 50, N), ("complete-response", 15, 50, N)),
    ),
    (
        "arms-percent",
        "Response rates were 60% in the active group versus 30% in the placebo group.",
        (("response", N, N, 60.0), ("response", N, N, 30.0)),
    ),
    ("who-had", "Of 20 patients who were treated, 16 had marked improvement.", (("improvement", 16, 20, N),)),
    ("symptom-free", "Four of 10 patients became seizure-free.", (("complete-response", 4, 10, N),)),
    ("cured", "Cure was achieved in 45 of 48 (94%) patients.", (("complete-response", 45, 48, 94.0),)),
    ("alive", "At five years, 33 of 40 patients were alive.", (("survival", 33, 40, N),)),
    ("failed", "Treatment failure occurred in 4 patients (10%).", (("no-response", 4, N, 10.0),)),
    ("did-not", "Six of 18 patients did not respond.", (("no-response", 6, 18, N),)),
    (
        "one-each",
        "One patient had a complete response and one had a partial response.",
        (("complete-response", 1, N, N), ("partial-response", 1, N, N)),
    ),
    ("flare", "Flares were reported in 5 of 16 patients.", (("relapse", 5, 16, N),)),
    (
        "recist-short",
        "Among 32 patients there were 3 CR, 9 PR and 11 SD.",
        (("complete-response", 3, 32, N), ("partial-response", 9, 32, N), ("stable-disease", 11, 32, N)),
    ),
    ("no-patient", "No patient relapsed.", (("relapse", 0, N, N),)),
)
# written later, before the rules for arms: (name, text, outcomes) with (category, n, total, percent, value, arm)
ARMS: tuple[tuple[str, str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "arm-then-other-outcome",
        "Remission was achieved in 30 of 50 patients in the infliximab group and 15 of 50 in the placebo group, and 4 patients in the infliximab group died.",
        (
            ("complete-response", 30, 50, N, N, "infliximab"),
            ("complete-response", 15, 50, N, N, "placebo"),
            ("death", 4, 50, N, N, "infliximab"),
        ),
    ),
    (
        "arms-of-the-group",
        "Relapse occurred in 12% of the azathioprine group versus 30% of the mycophenolate group.",
        (("relapse", N, N, 12.0, N, "azathioprine"), ("relapse", N, N, 30.0, N, "mycophenolate")),
    ),
    (
        "arms-first",
        "Five patients in the [modafinil|C] arm and eleven in the [placebo|C|MESH:D010919] arm discontinued treatment.",
        (("discontinuation", 5, N, N, N, "modafinil"), ("discontinuation", 11, N, N, N, "placebo")),
    ),
    (
        "arms-with",
        "Response was seen in 22/40 (55%) with [ketamine|C] and 9/41 (22%) with [midazolam|C].",
        (("response", 22, 40, 55.0, N, "ketamine"), ("response", 9, 41, 22.0, N, "midazolam")),
    ),
    (
        "medians",
        "Median survival was 14 months in the [erlotinib|C] group and 10 months in the [placebo|C|MESH:D010919] group.",
        (("survival", N, N, N, 14.0, "erlotinib"), ("survival", N, N, N, 10.0, "placebo")),
    ),
    (
        "treated-with",
        "Two patients treated with [dasatinib|C] and six treated with [imatinib|C] died.",
        (("death", 2, N, N, N, "dasatinib"), ("death", 6, N, N, N, "imatinib")),
    ),
    (
        "list-of-rates",
        "Complete response rates were 40%, 35% and 20% in the high-dose, low-dose and placebo groups, respectively.",
        (
            ("complete-response", N, N, 40.0, N, "high-dose"),
            ("complete-response", N, N, 35.0, N, "low-dose"),
            ("complete-response", N, N, 20.0, N, "placebo"),
        ),
    ),
    (
        "arm-before-verb",
        "Eighteen of 30 patients on [lithium|C] responded, compared with nine of 29 on [placebo|C|MESH:D010919].",
        (("response", 18, 30, N, N, "lithium"), ("response", 9, 29, N, N, "placebo")),
    ),
    (
        "two-ratios",
        "The odds of remission were higher with [vedolizumab|C] (OR 2.1, 95% CI 1.3-3.4) and relapse was less frequent (OR 0.6, 95% CI 0.4-0.9).",
        (("complete-response", N, N, N, 2.1, ""), ("relapse", N, N, N, 0.6, "")),
    ),
    (
        "no-arms",
        "Ten of 20 patients improved, three worsened and seven were unchanged.",
        (("improvement", 10, 20, N, N, ""), ("progression", 3, 20, N, N, ""), ("no-response", 7, 20, N, N, "")),
    ),
)
CHECKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("share-ok", "The response rate was 82% (18/22).", ("ok",)),
    ("share-wrong", "The response rate was 92% (18/22).", ("18 of 22 is 81.8 %, printed 92 %",)),
    (
        "sum-ok",
        "Of 9 patients, five had a complete response, two a partial response and two no response.",
        ("ok", "ok", "ok"),
    ),
    (
        "sum-wrong",
        "Of 9 patients, six had a complete response, two a partial response and two no response.",
        ("10 of 9 in all is more than all",) * 3,
    ),
    ("open", "Two patients died.", ("not checkable",)),
)
