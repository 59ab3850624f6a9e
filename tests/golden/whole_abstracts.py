"""Whole abstracts in the manner of the literature, invented, with the facts and outcomes a careful reader would take from them.

Facts are in the notation of ``facts_notation``. Outcomes are (category, n, total, percent, measure, value, arm, subgroup) with ``None`` or "" where there is none; none
besides those listed may come out. Written before the rules were run on them.
"""

Outcome = tuple[str, int | None, int | None, float | None, str, float | None, str, str]

ABSTRACTS: tuple[tuple[str, str, tuple[str, ...], tuple[Outcome, ...]], ...] = (
    (
        "case-series",
        "[Apremilast|C] for [Behcet disease|D]: experience of two centers || "
        "{BACKGROUND} [Apremilast|C] has been proposed as a treatment of refractory [Behcet disease|D]. "
        "{OBJECTIVE} To describe the outcome of adults with [Behcet disease|D] treated with [apremilast|C]. "
        "{METHODS} Records of all patients seen between 2012 and 2019 were reviewed. "
        "{RESULTS} Fourteen patients with [Behcet disease|D] received [apremilast|C]. "
        "Of the 14 patients, nine (64%) achieved a complete response, three a partial response and two had no response. "
        "Adverse effects included [diarrhea|D] (n = 5) and [headache|D] (n = 2). "
        "One patient developed [depression|D] of uncertain cause. No patient developed [tuberculosis|D]. "
        "{CONCLUSIONS} [Apremilast|C] was effective for [Behcet disease|D] but not for [uveitis|D].",
        (
            "+treatment:effective apremilast > behcet disease",
            "-treatment:ineffective apremilast > uveitis",
            "+adverse-event apremilast > diarrhea [5/14]",
            "+adverse-event apremilast > headache [2/14]",
            "?adverse-event apremilast > depression [1/14]",
            "-adverse-event apremilast > tuberculosis [0/14]",
        ),
        (
            ("complete-response", 9, 14, 64.0, "", None, "", ""),
            ("partial-response", 3, 14, None, "", None, "", ""),
            ("no-response", 2, 14, None, "", None, "", ""),
        ),
    ),
    (
        "trial",
        "[Ivermectin|C] versus [permethrin|C] for [scabies|D]: a randomized trial || "
        "{BACKGROUND} [Scabies|D] is common. "
        "{OBJECTIVE} To compare the efficacy of [ivermectin|C] and [permethrin|C] in [scabies|D]. "
        "{METHODS} A total of 120 patients with [scabies|D] were randomized to [ivermectin|C] or [permethrin|C]. "
        "{RESULTS} Complete clearance was achieved in 52 of 60 patients (87%) in the ivermectin group and in 45 of 60 patients (75%) in the permethrin group (p = 0.04). "
        "[Pruritus|D] occurred in 6 of 60 patients given [permethrin|C]. "
        "{CONCLUSIONS} [Ivermectin|C] was more effective than [permethrin|C] for [scabies|D].",
        (
            "+treatment:effective ivermectin > scabies",
            "+treatment permethrin > scabies",
            "+adverse-event permethrin > pruritus [6/60]",
        ),
        (
            ("complete-response", 52, 60, 87.0, "", None, "ivermectin", ""),
            ("complete-response", 45, 60, 75.0, "", None, "permethrin", ""),
        ),
    ),
    (
        "review",
        "Safety of [tramadol|C] in the elderly: a review || "
        "[Tramadol|C] is widely used for chronic [pain|D]. It has been reported to cause [seizures|D]. "
        "This review examines whether [tramadol|C] increases the risk of [hyponatremia|D]. "
        "[Tramadol|C] may cause [hypoglycemia|D]. "
        "[Tramadol|C] is contraindicated in [epilepsy|D]. "
        "Further studies are needed to confirm the association of [tramadol|C] with [falls|D].",
        (
            "?treatment tramadol > pain",
            "?adverse-event tramadol > seizures",
            "?adverse-event tramadol > hyponatremia",
            "?adverse-event tramadol > hypoglycemia",
            "+contraindication tramadol > epilepsy",
            "?adverse-event tramadol > falls",
        ),
        (),
    ),
    (
        "animal",
        "[Resveratrol|C] attenuates [cisplatin|C]-induced [nephrotoxicity|D] in rats || "
        "Male Wistar rats received [cisplatin|C] with or without [resveratrol|C]. "
        "[Cisplatin|C] caused severe [nephrotoxicity|D] in all animals. "
        "[Resveratrol|C] did not cause [weight loss|D]. "
        "These results suggest that [resveratrol|C] might be useful in [kidney failure|D].",
        (
            "?treatment resveratrol > nephrotoxicity",
            "?cause cisplatin > nephrotoxicity",
            "?cause resveratrol > weight loss",
            "?treatment resveratrol > kidney failure",
        ),
        (),
    ),
    (
        "case-report",
        "[Levofloxacin|C]-induced [acute hepatitis|D]: case report || "
        "A 62-year-old woman with [pneumonia|D] was treated with [levofloxacin|C]. "
        "After five days she developed [jaundice|D] and [fever|D]. "
        "The [jaundice|D] resolved after [levofloxacin|C] was discontinued. "
        "She had no history of [alcoholism|D]. No other cause of the [acute hepatitis|D] was found.",
        (
            "+adverse-event levofloxacin > acute hepatitis",
            "+treatment levofloxacin > pneumonia",
            "+adverse-event levofloxacin > jaundice",
            "+adverse-event levofloxacin > fever",
        ),
        (),
    ),
    (
        "prevention-trial",
        "[Rifaximin|C] for the prevention of [travelers diarrhea|D]: a placebo-controlled trial || "
        "{BACKGROUND} [Travelers diarrhea|D] is frequent. "
        "{METHODS} Two hundred ten students received [rifaximin|C] or [placebo|C|MESH:D010919] for two weeks. "
        "{RESULTS} [Rifaximin|C] reduced the risk of [travelers diarrhea|D] (RR 0.41, 95% CI 0.28-0.61; p < 0.001). "
        "[Constipation|D] was not more frequent with [rifaximin|C] than with [placebo|C|MESH:D010919]. "
        "{CONCLUSIONS} [Rifaximin|C] prevents [travelers diarrhea|D] without causing [constipation|D].",
        (
            "+prevention rifaximin > travelers diarrhea",
            "-adverse-event rifaximin > constipation",
        ),
        (("other", None, None, None, "RR", 0.41, "", ""),),
    ),
    (
        "oncology",
        "Phase II study of [erlotinib|C] in patients with [pancreatic cancer|D] || "
        "{METHODS} Forty patients with [pancreatic cancer|D] refractory to [gemcitabine|C] were enrolled. "
        "{RESULTS} Of 40 patients, 4 (10%) had a partial response, 12 (30%) had stable disease and 24 (60%) had progressive disease. "
        "Median survival was 5.2 months (95% CI 3.9-6.4). "
        "Grade 3 toxicities included [rash|D] in 6 patients (15%) and [diarrhea|D] in 3 patients (8%). "
        "Two patients died of [pneumonitis|D] possibly related to [erlotinib|C]. "
        "{CONCLUSIONS} [Erlotinib|C] has limited activity in [pancreatic cancer|D].",
        (
            "+treatment erlotinib > pancreatic cancer",
            "?treatment:ineffective gemcitabine > pancreatic cancer",
            "+adverse-event erlotinib > rash [6/40]",
            "+adverse-event erlotinib > diarrhea [3/40]",
            "?adverse-event erlotinib > pneumonitis [2/40]",
        ),
        (
            ("partial-response", 4, 40, 10.0, "", None, "", ""),
            ("stable-disease", 12, 40, 30.0, "", None, "", ""),
            ("progression", 24, 40, 60.0, "", None, "", ""),
            ("survival", None, None, None, "median time", 5.2, "", ""),
            ("death", 2, 40, None, "", None, "", ""),
        ),
    ),
)
