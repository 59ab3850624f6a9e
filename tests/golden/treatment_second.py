"""A second set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``treatment_first``.

Written after the rules of the first set: 30 of the 60 were right on the first run (three expectations were corrected)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r2-e-1",
        "Within a fortnight of beginning [mepolizumab|C], the [eosinophilic pneumonia|D] had melted away.",
        ("+treatment:effective mepolizumab > eosinophilic pneumonia",),
    ),
    (
        "r2-e-2",
        "[Bosentan|C] therapy translated into a sustained benefit for patients with [scleroderma|D].",
        ("+treatment:effective bosentan > scleroderma",),
    ),
    ("r2-e-3", "[Nausea|D] yielded promptly to [droperidol|C].", ("+treatment:effective droperidol > nausea",)),
    (
        "r2-e-4",
        "Children whose [enuresis|D] was treated with [desmopressin|C] became dry.",
        ("+treatment desmopressin > enuresis",),
    ),
    (
        "r2-e-5",
        "A short course of [ivermectin|C] rid the patient of [scabies|D].",
        ("+treatment:effective ivermectin > scabies",),
    ),
    (
        "r2-e-6",
        "The response of [trigeminal neuralgia|D] to [carbamazepine|C] was excellent.",
        ("+treatment:effective carbamazepine > trigeminal neuralgia",),
    ),
    (
        "r2-e-7",
        "Significant pain relief was experienced by [endometriosis|D] patients taking [dienogest|C].",
        ("+treatment:effective dienogest > endometriosis",),
    ),
    (
        "r2-e-8",
        "[Zoledronic acid|C] keeps [Paget disease|D] in remission for years.",
        ("+treatment:effective zoledronic acid > paget disease",),
    ),
    (
        "r2-e-9",
        "After years of failed treatments, her [pyoderma gangrenosum|D] finally healed under [infliximab|C].",
        ("+treatment:effective infliximab > pyoderma gangrenosum",),
    ),
    (
        "r2-e-10",
        "The patient's [hypoglycemia|D] was corrected by [diazoxide|C].",
        ("+treatment:effective diazoxide > hypoglycemia",),
    ),
    (
        "r2-e-11",
        "[Clonidine|C] took the edge off [opioid withdrawal|D] but did not abolish it.",
        ("+treatment clonidine > opioid withdrawal",),
    ),
    (
        "r2-i-1",
        "[Chondroitin|C] fared no better than a dummy pill in [osteoarthritis|D].",
        ("-treatment:ineffective chondroitin > osteoarthritis",),
    ),
    (
        "r2-i-2",
        "[Memantine|C] was without benefit in [frontotemporal dementia|D].",
        ("-treatment:ineffective memantine > frontotemporal dementia",),
    ),
    (
        "r2-i-3",
        "Despite eight weeks of [fluoxetine|C], the [bulimia|D] showed no improvement.",
        ("-treatment:ineffective fluoxetine > bulimia",),
    ),
    (
        "r2-i-4",
        "Not one of the children with [croup|D] profited from [salbutamol|C].",
        ("-treatment:ineffective salbutamol > croup",),
    ),
    (
        "r2-i-5",
        "The efficacy of [quinine|C] against [leg cramps|D] could not be demonstrated.",
        ("-treatment:ineffective quinine > leg cramps",),
    ),
    (
        "r2-i-6",
        "The data lend no support to the use of [magnesium|C] in [stroke|D].",
        ("-treatment:ineffective magnesium > stroke",),
    ),
    (
        "r2-i-7",
        "[Ribavirin|C] did nothing to shorten [bronchiolitis|D].",
        ("-treatment:ineffective ribavirin > bronchiolitis",),
    ),
    (
        "r2-v-1",
        "Among women allocated to [progesterone|C], [preterm birth|D] was rarer than among those allocated to [placebo|C|MESH:D010919].",
        ("+prevention progesterone > preterm birth",),
    ),
    (
        "r2-v-2",
        "[Perioperative stroke|D] could not be prevented by [atorvastatin|C].",
        ("-prevention atorvastatin > perioperative stroke",),
    ),
    (
        "r2-v-3",
        "Preoperative [gabapentin|C] spared most patients [postoperative pain|D].",
        ("+prevention gabapentin > postoperative pain",),
    ),
    (
        "r2-v-4",
        "[Penicillin|C] kept [rheumatic fever|D] from recurring.",
        ("+prevention penicillin > rheumatic fever",),
    ),
    (
        "r2-v-5",
        "The risk of [herpes zoster|D] fell by half in recipients of [acyclovir|C].",
        ("+prevention acyclovir > herpes zoster",),
    ),
    (
        "r2-c-1",
        "[Topiramate|C] reduced [migraine|D]; it had no influence on [tension headache|D].",
        ("+treatment:effective topiramate > migraine", "-treatment:ineffective topiramate > tension headache"),
    ),
    (
        "r2-c-2",
        "In [ulcerative colitis|D], but not in [Crohn disease|D], [mesalamine|C] maintained remission.",
        ("+treatment:effective mesalamine > ulcerative colitis", "-treatment:ineffective mesalamine > crohn disease"),
    ),
    (
        "r2-c-3",
        "[Botulinum toxin|C] is of proven benefit for [cervical dystonia|D], less so for [tremor|D].",
        ("+treatment:effective botulinum toxin > cervical dystonia",),
    ),
    (
        "r2-c-4",
        "Where [amitriptyline|C] had failed, [pregabalin|C] brought relief of [neuropathic pain|D].",
        (
            "+treatment:effective pregabalin > neuropathic pain",
            "?treatment:ineffective amitriptyline > neuropathic pain",
        ),
    ),
    (
        "r2-c-5",
        "[Ondansetron|C] controlled [vomiting|D] far better than it controlled [nausea|D].",
        ("+treatment:effective ondansetron > vomiting", "+treatment:effective ondansetron > nausea"),
    ),
    (
        "r2-c-6",
        "It was [rifaximin|C], not [neomycin|C], that resolved the [hepatic encephalopathy|D].",
        (
            "+treatment:effective rifaximin > hepatic encephalopathy",
            "-treatment:ineffective neomycin > hepatic encephalopathy",
        ),
    ),
    (
        "r2-c-7",
        "[Erythema|D] faded with [brimonidine|C], whereas [papules|D] were left unchanged.",
        ("+treatment:effective brimonidine > erythema", "-treatment:ineffective brimonidine > papules"),
    ),
    (
        "r2-h-1",
        "If confirmed, these findings would support [colchicine|C] for [pericarditis|D].",
        ("?treatment colchicine > pericarditis",),
    ),
    (
        "r2-h-2",
        "We reasoned that [losartan|C] might retard the [aortic aneurysm|D] of Marfan syndrome.",
        ("?treatment losartan > aortic aneurysm",),
    ),
    (
        "r2-h-3",
        "A phase 3 study of [semaglutide|C] in [Alzheimer disease|D] is recruiting.",
        ("?treatment semaglutide > alzheimer disease",),
    ),
    ("r2-h-4", "Can [metformin|C] prevent [colorectal adenoma|D]?", ("?prevention metformin > colorectal adenoma",)),
    (
        "r2-a-1",
        "[Fever|D] disappeared sooner with [artesunate|C] than with [quinine|C].",
        ("+treatment:effective artesunate > fever",),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r2-n-1",
        "Thirty-four patients were given [rituximab|C]. Complete remission was achieved by 19, partial remission by nine, and six failed to respond.",
        ("complete-response 19/34", "partial-response 9/34", "no-response 6/34"),
    ),
    ("r2-n-2", "Eight of the 22 mothers relapsed, all within six months.", ("relapse 8/22",)),
    ("r2-n-3", "After one year, 71.4% of patients (45/63) remained in remission.", ("complete-response 45/63 71.4%",)),
    ("r2-n-4", "One in four patients relapsed.", ("relapse 1/4",)),
    ("r2-n-5", "Fewer than half of the patients, 12 of 27, had a response.", ("response 12/27",)),
    (
        "r2-n-6",
        "The remission rates were 44% in the [budesonide|C] group (n = 80) and 22% in the [placebo|C|MESH:D010919] group (n = 78).",
        ("complete-response -/80 44% @budesonide", "complete-response -/78 22% @placebo"),
    ),
    (
        "r2-n-7",
        "Mortality at 28 days was 25.7% in the [dexamethasone|C] group and 25.7% was exceeded in no subgroup.",
        ("death -/- 25.7% @dexamethasone",),
    ),
    (
        "r2-n-8",
        "Seven patients had a complete response, 11 had stable disease, and the disease progressed in the other four.",
        ("complete-response 7/-", "stable-disease 11/-", "progression 4/-"),
    ),
    (
        "r2-n-9",
        "Twelve children were enrolled. All survived. Ten were seizure-free at last follow-up.",
        ("survival 12/12", "complete-response 10/12"),
    ),
    ("r2-n-10", "The death rate was 14 per cent (7 of 50).", ("death 7/50 14%",)),
    (
        "r2-n-11",
        "A reduction in the hazard of progression or death was seen with [olaparib|C] (HR 0.30; 95% CI, 0.23-0.41; P<0.001).",
        ("death HR 0.3 0.23-0.41 <0.001",),
    ),
    (
        "r2-n-12",
        "In the intention-to-treat population, 61 of 118 (52%) improved on [ketotifen|C] as against 40 of 115 (35%) on [placebo|C|MESH:D010919].",
        ("improvement 61/118 52% @ketotifen", "improvement 40/115 35% @placebo"),
    ),
    (
        "r2-n-13",
        "Of 15 patients with [pemphigus|D], 13 (87%) went into remission; the two others dropped out.",
        ("complete-response 13/15 87%", "discontinuation 2/15"),
    ),
    ("r2-n-14", "Median survival reached 21 months in responders.", ("survival median 21",)),
    (
        "r2-n-15",
        "Three quarters of the 40 eyes improved, one eighth worsened, and one eighth did not change.",
        ("improvement 30/40", "progression 5/40", "no-response 5/40"),
    ),
    ("r2-n-16", "Only 2/19 (11%) subjects on active drug withdrew prematurely.", ("discontinuation 2/19 11%",)),
    (
        "r2-n-17",
        "The 30-day cure rates were 88% for [fidaxomicin|C] and 86% for [vancomycin|C].",
        ("complete-response -/- 88% @fidaxomicin", "complete-response -/- 86% @vancomycin"),
    ),
    (
        "r2-n-18",
        "Among the 200 participants, there were no relapses in the first month and 14 (7%) in the second.",
        ("relapse 0/200", "relapse 14/200 7%"),
    ),
    (
        "r2-n-19",
        "Improvement was judged to be marked in five, moderate in six and slight in three patients.",
        ("improvement 5/-", "improvement 6/-", "improvement 3/-"),
    ),
    (
        "r2-n-20",
        "The odds of recurrence were lower after [tamoxifen|C] (adjusted OR 0.62, 95% CI 0.45 to 0.85).",
        ("relapse OR 0.62 0.45-0.85",),
    ),
    ("r2-n-21", "Both of the patients who relapsed responded to re-treatment.", ("response 2/-",)),
    (
        "r2-n-22",
        "Eleven subjects (three on [lithium|C], eight on [placebo|C|MESH:D010919]) discontinued.",
        ("discontinuation 11/-",),
    ),
    (
        "r2-n-23",
        "The overall survival at five years was 78% and the event-free survival 65%.",
        ("survival -/- 78%", "survival -/- 65%"),
    ),
    (
        "r2-n-24",
        "Nineteen of 20 patients were cured; the single failure occurred in a diabetic.",
        ("complete-response 19/20", "no-response 1/20"),
    ),
    (
        "r2-n-25",
        "[Asthma|D] exacerbations occurred in 9 patients receiving [omalizumab|C] (12%) and 21 receiving [placebo|C|MESH:D010919] (28%).",
        ("relapse 9/- 12% @omalizumab", "relapse 21/- 28% @placebo"),
    ),
)
