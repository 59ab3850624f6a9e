"""Further whole abstracts, invented, in the notation of ``whole_abstracts``; written before the rules were run on them. On the first run
two of the fifteen were wholly right. Two expected facts were corrected afterwards (patients "with HIV infection" who got tenofovir, cells that were exposed to vismodegib).

In braces behind an adverse event: its severity and what it led to.
"""

from whole_abstracts import Outcome

ABSTRACTS: tuple[tuple[str, str, tuple[str, ...], tuple[Outcome, ...]], ...] = (
    (
        "chart-review",
        "Oral [tofacitinib|C] for [alopecia areata|D]: a retrospective case series || "
        "{BACKGROUND} There is no approved treatment for severe [alopecia areata|D]. "
        "{METHODS} We reviewed the charts of 32 patients treated with [tofacitinib|C] between 2014 and 2018. "
        "{RESULTS} Of 32 patients, 18 (56%) had a response and 14 (44%) had no response. "
        "The median time to response was 4 months (range 2-9). "
        "Seven of the 18 responders (39%) relapsed after the drug was stopped. "
        "Mild [acne|D] developed in five patients and [herpes zoster|D] in one. No serious [infection|D] occurred. "
        "{CONCLUSIONS} [Tofacitinib|C] appears to be effective for [alopecia areata|D].",
        (
            "+treatment tofacitinib > alopecia areata",
            "+adverse-event tofacitinib > acne [5/32] {mild}",
            "+adverse-event tofacitinib > herpes zoster [1/32]",
            "-adverse-event tofacitinib > infection",
        ),
        (
            ("response", 18, 32, 56.0, "", None, "", ""),
            ("no-response", 14, 32, 44.0, "", None, "", ""),
            ("response", None, None, None, "median time", 4.0, "", ""),
            ("relapse", 7, 18, 39.0, "", None, "", ""),
        ),
    ),
    (
        "placebo-trial",
        "[Colchicine|C] for recurrent [pericarditis|D]: a randomized, double-blind, placebo-controlled trial || "
        "{BACKGROUND} [Colchicine|C] is effective for the treatment of [gout|D]. "
        "{METHODS} We randomly assigned 240 adults with recurrent [pericarditis|D] to [colchicine|C] (0.5 mg twice daily) or [placebo|C|MESH:D010919] for 6 months. "
        "The primary outcome was recurrence within 18 months. "
        "{RESULTS} Recurrence occurred in 26 of 120 patients (21.7%) in the [colchicine|C] group and 51 of 120 patients (42.5%) in the [placebo|C|MESH:D010919] group "
        "(relative risk 0.51; 95% CI 0.34 to 0.76; P<0.001). "
        "[Diarrhea|D] was reported by 11 patients (9.2%) in the [colchicine|C] group and 9 (7.5%) in the [placebo|C|MESH:D010919] group. "
        "No patient developed [rhabdomyolysis|D]. "
        "{CONCLUSIONS} [Colchicine|C] was effective in recurrent [pericarditis|D].",
        (
            "+treatment:effective colchicine > pericarditis",
            "?treatment colchicine > gout",
            "+adverse-event colchicine > diarrhea",
            "-adverse-event colchicine > rhabdomyolysis",
        ),
        (
            ("relapse", 26, 120, 21.7, "", None, "colchicine", ""),
            ("relapse", 51, 120, 42.5, "", None, "placebo", ""),
            ("relapse", None, None, None, "RR", 0.51, "", ""),
        ),
    ),
    (
        "two-active-arms",
        "[Docetaxel|C] versus [topotecan|C] for [ovarian neoplasms|D] resistant to [cisplatin|C]: a randomized phase III study || "
        "{METHODS} Women with [ovarian neoplasms|D] that had progressed on [cisplatin|C] were randomized to [docetaxel|C] (n = 98) or [topotecan|C] (n = 101). "
        "{RESULTS} The response rate was 24% in the [docetaxel|C] arm and 19% in the [topotecan|C] arm (p = 0.39). "
        "Median overall survival was 11.2 months with [docetaxel|C] and 10.4 months with [topotecan|C] (hazard ratio 0.93, 95% CI 0.70-1.24). "
        "Grade 3 or 4 [neutropenia|D] occurred in 61 patients (62%) on [docetaxel|C] and in 78 (77%) on [topotecan|C]. "
        "[Peripheral neuropathy|D] was seen only with [docetaxel|C]. "
        "{CONCLUSIONS} [Docetaxel|C] and [topotecan|C] have similar activity in [cisplatin|C]-resistant [ovarian neoplasms|D].",
        (
            "+treatment docetaxel > ovarian neoplasms",
            "+treatment topotecan > ovarian neoplasms",
            "?treatment:ineffective cisplatin > ovarian neoplasms",
            "+adverse-event docetaxel > neutropenia [61/98] {grade 3-4}",
            "+adverse-event topotecan > neutropenia [78/101] {grade 3-4}",
            "+adverse-event docetaxel > peripheral neuropathy",
        ),
        (
            ("response", None, None, 24.0, "", None, "docetaxel", ""),
            ("response", None, None, 19.0, "", None, "topotecan", ""),
            ("survival", None, None, None, "median time", 11.2, "docetaxel", ""),
            ("survival", None, None, None, "median time", 10.4, "topotecan", ""),
            ("survival", None, None, None, "HR", 0.93, "", ""),
        ),
    ),
    (
        "harm-review",
        "Immune reactions to common drugs: a review || "
        "[Hydralazine|C] and [procainamide|C] carry the highest risk of [lupus|D]. "
        "[Minocycline|C] has been implicated in [hepatitis|D]. "
        "[Isoniazid|C] can cause [peripheral neuropathy|D], which is prevented by [pyridoxine|C]. "
        "Whether [statins|C] trigger [lupus|D] remains controversial. "
        "[Lupus|D] usually resolves after withdrawal of [hydralazine|C]. "
        "There is no convincing evidence that [phenytoin|C] causes [nephritis|D]. "
        "[Procainamide|C] should not be used in patients with [myasthenia gravis|D].",
        (
            "+adverse-event hydralazine > lupus",
            "+adverse-event procainamide > lupus",
            "?adverse-event minocycline > hepatitis",
            "+adverse-event isoniazid > peripheral neuropathy",
            "+prevention pyridoxine > peripheral neuropathy",
            "?adverse-event statins > lupus",
            "-adverse-event phenytoin > nephritis",
            "+contraindication procainamide > myasthenia gravis",
        ),
        (),
    ),
    (
        "rats",
        "[Melatonin|C] protects against [methotrexate|C]-induced [liver injury|D] in rats || "
        "{BACKGROUND} [Methotrexate|C] is used in the treatment of [rheumatoid arthritis|D]. "
        "{METHODS} Forty Sprague-Dawley rats were divided into four groups: control, [methotrexate|C], [melatonin|C] and [methotrexate|C] plus [melatonin|C]. "
        "{RESULTS} [Methotrexate|C] produced [hepatic necrosis|D] in all treated rats. "
        "[Melatonin|C] significantly attenuated [hepatic necrosis|D]. "
        "[Melatonin|C] alone had no effect on body weight. "
        "{CONCLUSIONS} [Melatonin|C] may be useful in patients treated with [methotrexate|C].",
        (
            "?treatment methotrexate > rheumatoid arthritis",
            "?prevention melatonin > liver injury",
            "?cause methotrexate > liver injury",
            "?cause methotrexate > hepatic necrosis",
            "?treatment melatonin > hepatic necrosis",
        ),
        (),
    ),
    (
        "cells",
        "[Itraconazole|C] inhibits the growth of [basal cell carcinoma|D] in vitro || "
        "Human [basal cell carcinoma|D] cell lines were exposed to [itraconazole|C] or [vismodegib|C]. "
        "[Itraconazole|C] reduced the viability of [basal cell carcinoma|D] cells. "
        "[Vismodegib|C] had no effect on resistant clones. "
        "Clinical trials of [itraconazole|C] in [basal cell carcinoma|D] are warranted.",
        ("?treatment itraconazole > basal cell carcinoma", "?treatment vismodegib > basal cell carcinoma"),
        (),
    ),
    (
        "immune-case-report",
        "[Pembrolizumab|C]-induced [myasthenia gravis|D] and [myositis|D]: a case report || "
        "[Pembrolizumab|C] is an antibody used for [melanoma|D]. "
        "A 71-year-old man with metastatic [melanoma|D] presented with [ptosis|D] and [dysphagia|D] three weeks after his first dose of [pembrolizumab|C]. "
        "He had no history of [autoimmune disease|D]. "
        "[Pembrolizumab|C] was discontinued and [prednisone|C] and [pyridostigmine|C] were started. "
        "The [dysphagia|D] improved after [prednisone|C] but the [ptosis|D] persisted. "
        "He died of [sepsis|D] four months later.",
        (
            "+adverse-event pembrolizumab > myasthenia gravis",
            "+adverse-event pembrolizumab > myositis",
            "+treatment pembrolizumab > melanoma",
            "+adverse-event pembrolizumab > ptosis",
            "+adverse-event pembrolizumab > dysphagia",
            "+treatment:effective prednisone > dysphagia",
            "-treatment:ineffective prednisone > ptosis",
        ),
        (),
    ),
    (
        "cohort",
        "[Tenofovir|C] and the risk of [chronic kidney disease|D]: a retrospective cohort study || "
        "{OBJECTIVE} To assess whether [tenofovir|C] increases the risk of [chronic kidney disease|D]. "
        "{METHODS} We identified 4120 adults with [HIV infection|D] who started antiretroviral therapy between 2005 and 2012. "
        "{RESULTS} During a median follow-up of 4.2 years, [chronic kidney disease|D] developed in 212 of 2350 patients (9.0%) exposed to [tenofovir|C] "
        "and 88 of 1770 (5.0%) unexposed patients. "
        "Exposure to [tenofovir|C] was associated with [chronic kidney disease|D] (adjusted hazard ratio 1.63, 95% CI 1.21-2.19). "
        "[Abacavir|C] was not associated with [chronic kidney disease|D]. "
        "{CONCLUSIONS} [Tenofovir|C] was associated with an increased risk of [chronic kidney disease|D] in patients with [HIV infection|D].",
        (
            "+adverse-event tenofovir > chronic kidney disease [212/2350]",
            "+treatment tenofovir > hiv infection",
            "-adverse-event abacavir > chronic kidney disease",
        ),
        (("other", None, None, None, "HR", 1.63, "", ""),),
    ),
    (
        "fracture-prevention",
        "[Zoledronic acid|C] for the prevention of [fractures|D] in men with [osteoporosis|D] || "
        "{METHODS} In this trial, 1199 men with [osteoporosis|D] received [zoledronic acid|C] or [placebo|C|MESH:D010919]. "
        "{RESULTS} New vertebral [fractures|D] occurred in 9 of 588 men (1.5%) given [zoledronic acid|C] and in 30 of 611 men (4.9%) given [placebo|C|MESH:D010919] "
        "(RR 0.31; 95% CI 0.15-0.65; P=0.002). "
        "[Myocardial infarction|D] was more frequent with [zoledronic acid|C] (1.5% vs 0.3%). "
        "[Osteonecrosis|D] of the jaw was not observed. "
        "{CONCLUSIONS} [Zoledronic acid|C] reduced the risk of vertebral [fractures|D].",
        (
            "+prevention zoledronic acid > fractures",
            "+treatment zoledronic acid > osteoporosis",
            "+adverse-event zoledronic acid > myocardial infarction",
            "-adverse-event zoledronic acid > osteonecrosis",
        ),
        (("other", None, None, None, "RR", 0.31, "", ""),),
    ),
    (
        "negative-trial",
        "[Montelukast|C] in infants with [bronchiolitis|D]: a randomized controlled trial || "
        "{OBJECTIVE} To determine the effect of [montelukast|C] on [bronchiolitis|D]. "
        "{METHODS} Eighty-five infants were given [montelukast|C] (n = 43) or [placebo|C|MESH:D010919] (n = 42). "
        "{RESULTS} Symptom-free days did not differ between groups. "
        "Relapse occurred in 7 of 43 infants in the [montelukast|C] group and 8 of 42 in the [placebo|C|MESH:D010919] group. "
        "[Vomiting|D] was observed in three infants receiving [montelukast|C]. "
        "{CONCLUSIONS} These findings do not support the use of [montelukast|C] for [bronchiolitis|D].",
        (
            "-treatment:ineffective montelukast > bronchiolitis",
            "?treatment montelukast > bronchiolitis",
            "+adverse-event montelukast > vomiting [3/43]",
        ),
        (
            ("relapse", 7, 43, None, "", None, "montelukast", ""),
            ("relapse", 8, 42, None, "", None, "placebo", ""),
        ),
    ),
    (
        "crossover",
        "[Propranolol|C] for [akathisia|D] induced by [haloperidol|C] || "
        "Twelve patients with [haloperidol|C]-induced [akathisia|D] took part in a crossover trial of [propranolol|C] and [placebo|C|MESH:D010919]. "
        "Nine of the 12 patients improved on [propranolol|C]; two improved on [placebo|C|MESH:D010919]. "
        "[Bradycardia|D] was noted in one patient during [propranolol|C] treatment, and [hypotension|D] in two. "
        "[Propranolol|C] did not aggravate [depression|D].",
        (
            "+treatment propranolol > akathisia",
            "+adverse-event haloperidol > akathisia",
            "+adverse-event propranolol > bradycardia [1/12]",
            "+adverse-event propranolol > hypotension [2/12]",
            "-aggravation propranolol > depression",
        ),
        (
            ("improvement", 9, 12, None, "", None, "propranolol", ""),
            ("improvement", 2, 12, None, "", None, "placebo", ""),
        ),
    ),
    (
        "infection-trial",
        "Single-dose [azithromycin|C] versus [doxycycline|C] for [scrub typhus|D] || "
        "{METHODS} Patients received [azithromycin|C] (n = 47) or [doxycycline|C] (n = 47). "
        "{RESULTS} Cure was achieved in all 47 patients treated with [azithromycin|C] and in 44 of 47 (93.6%) treated with [doxycycline|C]. "
        "One patient in the [doxycycline|C] group relapsed. "
        "[Nausea|D] and [vomiting|D] were more common in the [doxycycline|C] group (12 and 8 patients, respectively) than in the [azithromycin|C] group (3 and 1). "
        "{CONCLUSIONS} [Azithromycin|C] is as effective as [doxycycline|C] for [scrub typhus|D].",
        (
            "+treatment:effective azithromycin > scrub typhus",
            "+treatment doxycycline > scrub typhus",
            "+adverse-event doxycycline > nausea",
            "+adverse-event doxycycline > vomiting",
        ),
        (
            ("complete-response", 47, 47, None, "", None, "azithromycin", ""),
            ("complete-response", 44, 47, 93.6, "", None, "doxycycline", ""),
            ("relapse", 1, 47, None, "", None, "doxycycline", ""),
        ),
    ),
    (
        "serious-events",
        "[Infliximab|C] for refractory [sarcoidosis|D]: experience with 26 patients || "
        "{RESULTS} Ten patients (38%) had a complete response, eleven (42%) a partial response, and five (19%) did not respond. "
        "[Methotrexate|C] was given concomitantly in 14. "
        "Serious [infections|D] occurred in three patients, including one fatal case of [tuberculosis|D]. "
        "Two patients discontinued [infliximab|C] because of [infusion reactions|D]. "
        "No [malignancy|D] was observed.",
        (
            "+treatment infliximab > sarcoidosis",
            "+adverse-event infliximab > infections [3/26] {serious}",
            "+adverse-event infliximab > tuberculosis [1/26] {fatal}",
            "+adverse-event infliximab > infusion reactions [2/26] {withdrawal}",
            "-adverse-event infliximab > malignancy",
        ),
        (
            ("complete-response", 10, 26, 38.0, "", None, "", ""),
            ("partial-response", 11, 26, 42.0, "", None, "", ""),
            ("no-response", 5, 26, 19.0, "", None, "", ""),
            ("discontinuation", 2, 26, None, "", None, "", ""),
        ),
    ),
    (
        "meta-analysis",
        "[Statins|C] and [diabetes mellitus|D]: a meta-analysis || "
        "{BACKGROUND} [Statins|C] reduce the risk of [myocardial infarction|D]. "
        "{METHODS} We searched for randomized trials. "
        "{RESULTS} Thirteen trials with 91140 participants were included. "
        "[Statins|C] were associated with a 9% increased risk of [diabetes mellitus|D] (OR 1.09; 95% CI 1.02-1.17). "
        "There was no increase in the risk of [cancer|D]. "
        "{CONCLUSIONS} [Statins|C] slightly increase the risk of [diabetes mellitus|D]; however, they prevent [stroke|D].",
        (
            "?prevention statins > myocardial infarction",
            "+adverse-event statins > diabetes mellitus",
            "-adverse-event statins > cancer",
            "+prevention statins > stroke",
        ),
        (("other", None, None, None, "OR", 1.09, "", ""),),
    ),
    (
        "open-label",
        "[Rituximab|C] in [neuromyelitis optica|D] || "
        "{METHODS} Twenty-three patients with [neuromyelitis optica|D] received [rituximab|C] after failure of [azathioprine|C]. "
        "{RESULTS} The annualized relapse rate fell from 1.7 to 0.2. "
        "Three patients (13%) relapsed and one died. "
        "[Infusion reactions|D] occurred in six patients; all were mild. "
        "[Hypogammaglobulinemia|D] developed in four patients, two of whom required immunoglobulins. "
        "{CONCLUSIONS} [Rituximab|C] was effective in [neuromyelitis optica|D] unresponsive to [azathioprine|C].",
        (
            "+treatment:effective rituximab > neuromyelitis optica",
            "?treatment:ineffective azathioprine > neuromyelitis optica",
            "+adverse-event rituximab > infusion reactions [6/23]",
            "+adverse-event rituximab > hypogammaglobulinemia [4/23]",
        ),
        (
            ("relapse", 3, 23, 13.0, "", None, "", ""),
            ("death", 1, 23, None, "", None, "", ""),
        ),
    ),
)
