"""A fourth set of misleading sentences. Notation as in ``stress_context``; in braces severity and consequence of an adverse event.

Written, like the others, before the rules were run on them: 78 of the 154 were right on the first run (severity not counted); the others led to general rules.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # -- contrast ------------------------------------------------------------------------------------------------------
    (
        "m-contrast-1",
        "[Ustekinumab|C] improved [psoriasis|D] but worsened [arthritis|D].",
        ("+treatment:effective ustekinumab > psoriasis", "+aggravation ustekinumab > arthritis"),
    ),
    (
        "m-contrast-2",
        "While [loperamide|C] controlled [diarrhea|D], it did not relieve [abdominal pain|D].",
        ("+treatment:effective loperamide > diarrhea", "-treatment:ineffective loperamide > abdominal pain"),
    ),
    (
        "m-contrast-3",
        "[Fluoxetine|C] helped patients with [bulimia|D] but was of no benefit in those with [anorexia nervosa|D].",
        ("+treatment:effective fluoxetine > bulimia", "-treatment:ineffective fluoxetine > anorexia nervosa"),
    ),
    (
        "m-contrast-4",
        "[Griseofulvin|C] is active against [tinea capitis|D], not against [candidiasis|D].",
        ("+treatment:effective griseofulvin > tinea capitis", "-treatment:ineffective griseofulvin > candidiasis"),
    ),
    (
        "m-contrast-5",
        "[Vancomycin|C], in contrast to [linezolid|C], caused [erythema|D].",
        ("+adverse-event vancomycin > erythema", "-adverse-event linezolid > erythema"),
    ),
    (
        "m-contrast-6",
        "[Carvedilol|C] but not [metoprolol|C] improved [portal hypertension|D].",
        (
            "+treatment:effective carvedilol > portal hypertension",
            "-treatment:ineffective metoprolol > portal hypertension",
        ),
    ),
    (
        "m-contrast-7",
        "[Ribavirin|C] produced [hemolysis|D], whereas [interferon|C] produced [depression|D].",
        ("+adverse-event ribavirin > hemolysis", "+adverse-event interferon > depression"),
    ),
    (
        "m-contrast-8",
        "Despite its efficacy in [acne|D], [isotretinoin|C] caused [cheilitis|D].",
        ("+treatment isotretinoin > acne", "+adverse-event isotretinoin > cheilitis"),
    ),
    (
        "m-contrast-9",
        "Except for [dry mouth|D], no adverse effects of [trospium|C] were seen.",
        ("+adverse-event trospium > dry mouth",),
    ),
    (
        "m-contrast-10",
        "Apart from transient [flushing|D], [niacin|C] caused no harm.",
        ("+adverse-event niacin > flushing",),
    ),
    (
        "m-contrast-11",
        "[Acetazolamide|C] prevents [altitude sickness|D]; it does not prevent [pulmonary edema|D].",
        ("+prevention acetazolamide > altitude sickness", "-prevention acetazolamide > pulmonary edema"),
    ),
    (
        "m-contrast-12",
        "[Erythropoietin|C] corrected [anemia|D] without raising the incidence of [thrombosis|D].",
        ("+treatment:effective erythropoietin > anemia", "-adverse-event erythropoietin > thrombosis"),
    ),
    (
        "m-contrast-13",
        "The [neuropathy|D] improved with [duloxetine|C], yet the [depression|D] did not.",
        ("+treatment:effective duloxetine > neuropathy", "-treatment:ineffective duloxetine > depression"),
    ),
    (
        "m-contrast-14",
        "Only [clozapine|C], and none of the other drugs, caused [agranulocytosis|D].",
        ("+adverse-event clozapine > agranulocytosis",),
    ),
    # -- pseudo-negation -----------------------------------------------------------------------------------------------
    (
        "m-pseudo-1",
        "[Methadone|C] caused no less [constipation|D] than [morphine|C].",
        ("+adverse-event methadone > constipation",),
    ),
    (
        "m-pseudo-2",
        "[Bleeding|D] after [rivaroxaban|C] is by no means rare.",
        ("+adverse-event rivaroxaban > bleeding",),
    ),
    (
        "m-pseudo-3",
        "Not unexpectedly, [dexamethasone|C] caused [hyperglycemia|D].",
        ("+adverse-event dexamethasone > hyperglycemia",),
    ),
    (
        "m-pseudo-4",
        "[Tacrolimus|C] caused [tremor|D] of a kind not previously described.",
        ("+adverse-event tacrolimus > tremor",),
    ),
    (
        "m-pseudo-5",
        "[Cyclophosphamide|C] caused [cystitis|D] in patients without known [renal disease|D].",
        ("+adverse-event cyclophosphamide > cystitis",),
    ),
    (
        "m-pseudo-6",
        "There was no difference in efficacy, but [tinidazole|C] caused [nausea|D].",
        ("+adverse-event tinidazole > nausea",),
    ),
    (
        "m-pseudo-7",
        "[Sertraline|C] without psychotherapy improved [panic disorder|D].",
        ("+treatment:effective sertraline > panic disorder",),
    ),
    (
        "m-pseudo-8",
        "[Nifedipine|C] caused [edema|D] regardless of whether or not diuretics were given.",
        ("+adverse-event nifedipine > edema",),
    ),
    (
        "m-pseudo-9",
        "It is not surprising that [clomipramine|C] caused [constipation|D].",
        ("+adverse-event clomipramine > constipation",),
    ),
    (
        "m-pseudo-10",
        "[Rofecoxib|C] should no longer be prescribed, as it caused [myocardial infarction|D].",
        ("+adverse-event rofecoxib > myocardial infarction",),
    ),
    (
        "m-pseudo-11",
        "[Imipramine|C], if not overdosed, relieved [enuresis|D].",
        ("+treatment:effective imipramine > enuresis",),
    ),
    (
        "m-pseudo-12",
        "[Valproate|C] caused [encephalopathy|D] in a boy in whom no metabolic defect was found.",
        ("+adverse-event valproate > encephalopathy",),
    ),
    # -- negation ------------------------------------------------------------------------------------------------------
    (
        "m-neg-1",
        "In none of the patients did [cetuximab|C] cause [anaphylaxis|D].",
        ("-adverse-event cetuximab > anaphylaxis",),
    ),
    (
        "m-neg-2",
        "[Zoledronate|C] was given to 40 women, none of whom developed [osteonecrosis|D].",
        ("-adverse-event zoledronate > osteonecrosis",),
    ),
    (
        "m-neg-3",
        "Absence of [hypoglycemia|D] was noted throughout [sitagliptin|C] treatment.",
        ("-adverse-event sitagliptin > hypoglycemia",),
    ),
    (
        "m-neg-4",
        "[Prazosin|C] proved to be of no value in [Raynaud disease|D].",
        ("-treatment:ineffective prazosin > raynaud disease",),
    ),
    (
        "m-neg-5",
        "The use of [montelukast|C] did not result in improvement of [bronchiolitis|D].",
        ("-treatment:ineffective montelukast > bronchiolitis",),
    ),
    (
        "m-neg-6",
        "These findings do not support the use of [minocycline|C] for [angioedema|D].",
        ("-treatment:ineffective minocycline > angioedema",),
    ),
    (
        "m-neg-7",
        "We found no association between [isotretinoin|C] and [colitis|D].",
        ("-adverse-event isotretinoin > colitis",),
    ),
    (
        "m-neg-8",
        "[Ketotifen|C] was no better than [placebo|C|MESH:D010919] in [urticaria|D].",
        ("-treatment:ineffective ketotifen > urticaria",),
    ),
    (
        "m-neg-9",
        "[Piracetam|C] and [placebo|C|MESH:D010919] did not differ in their effect on [dementia|D].",
        ("-treatment:ineffective piracetam > dementia",),
    ),
    (
        "m-neg-10",
        "There were no instances of [hyperkalemia|D] during the year of [eplerenone|C] treatment.",
        ("-adverse-event eplerenone > hyperkalemia",),
    ),
    (
        "m-neg-11",
        "[Pirfenidone|C] had no influence on the course of [pulmonary fibrosis|D].",
        ("-treatment:ineffective pirfenidone > pulmonary fibrosis",),
    ),
    (
        "m-neg-12",
        "[Dipyridamole|C] did not alter the frequency of [angina|D].",
        ("-treatment:ineffective dipyridamole > angina",),
    ),
    # -- aims, hypotheses, wishes --------------------------------------------------------------------------------------
    (
        "m-aim-1",
        "We tested the hypothesis that [simvastatin|C] improves [sepsis|D].",
        ("?treatment simvastatin > sepsis",),
    ),
    ("m-aim-2", "It is unknown if [lithium|C] prevents [dementia|D].", ("?prevention lithium > dementia",)),
    (
        "m-aim-3",
        "The possibility that [carbimazole|C] causes [arthralgia|D] deserves study.",
        ("?adverse-event carbimazole > arthralgia",),
    ),
    (
        "m-aim-4",
        "[Ciprofloxacin|C] could theoretically precipitate [seizures|D].",
        ("?adverse-event ciprofloxacin > seizures",),
    ),
    (
        "m-aim-5",
        "Should [metformin|C] cause [lactic acidosis|D], dialysis is required.",
        ("?adverse-event metformin > lactic acidosis",),
    ),
    (
        "m-aim-6",
        "The authors speculate that [tamoxifen|C] triggered the [hepatic steatosis|D].",
        ("?adverse-event tamoxifen > hepatic steatosis",),
    ),
    (
        "m-aim-7",
        "If [azathioprine|C] fails, [infliximab|C] may be tried in [colitis|D].",
        ("?treatment infliximab > colitis",),
    ),
    (
        "m-aim-8",
        "{OBJECTIVE} To find out how often [clopidogrel|C] causes [bleeding|D].",
        ("?adverse-event clopidogrel > bleeding",),
    ),
    (
        "m-aim-9",
        "A randomized trial of [acetylcysteine|C] in [pulmonary fibrosis|D] is under way.",
        ("?treatment acetylcysteine > pulmonary fibrosis",),
    ),
    (
        "m-aim-10",
        "Long-term data are needed before [ketamine|C] can be recommended for [depression|D].",
        ("?treatment ketamine > depression",),
    ),
    (
        "m-aim-11",
        "[Aspirin|C] is being studied for the prevention of [preeclampsia|D].",
        ("?prevention aspirin > preeclampsia",),
    ),
    (
        "m-aim-12",
        "We asked whether [warfarin|C] worsens [calciphylaxis|D].",
        ("?aggravation warfarin > calciphylaxis",),
    ),
    # -- other arms ----------------------------------------------------------------------------------------------------
    (
        "m-arm-1",
        "[Vomiting|D] occurred in 8 of 40 children given [ondansetron|C] and in 21 of 40 given [placebo|C|MESH:D010919].",
        (),
    ),
    (
        "m-arm-2",
        "[Rash|D] was seen in 9 of 100 patients receiving [ampicillin|C] and in 2 of 100 receiving [cefuroxime|C].",
        ("+adverse-event ampicillin > rash [9/100]", "+adverse-event cefuroxime > rash [2/100]"),
    ),
    (
        "m-arm-3",
        "Only the patients in the [cyclosporine|C] group developed [hypertension|D].",
        ("+adverse-event cyclosporine > hypertension",),
    ),
    (
        "m-arm-4",
        "[Hyperglycemia|D] was commoner in the [prednisone|C] group than in the [methotrexate|C] group.",
        ("+adverse-event prednisone > hyperglycemia",),
    ),
    (
        "m-arm-5",
        "In the control group, who received no [dexamethasone|C], [edema|D] developed in six patients.",
        (),
    ),
    ("m-arm-6", "[Diarrhea|D] developed in patients who did not receive [probiotics|C].", ()),
    (
        "m-arm-7",
        "[Insomnia|D] was reported by 14% of the [bupropion|C] group and 6% of the [placebo|C|MESH:D010919] group.",
        ("+adverse-event bupropion > insomnia",),
    ),
    (
        "m-arm-8",
        "The incidence of [nausea|D] was 30% with [tramadol|C] and 32% with [placebo|C|MESH:D010919].",
        (),
    ),
    ("m-arm-9", "Three patients in the [placebo|C|MESH:D010919] arm of the [digoxin|C] trial had [stroke|D].", ()),
    (
        "m-arm-10",
        "Patients randomized to [sirolimus|C] had more [pneumonitis|D] than those randomized to [tacrolimus|C].",
        ("+adverse-event sirolimus > pneumonitis",),
    ),
    (
        "m-arm-11",
        "[Cough|D] was noted in 5 patients on [lisinopril|C] and in none on [candesartan|C].",
        ("+adverse-event lisinopril > cough [5/-]", "-adverse-event candesartan > cough"),
    ),
    (
        "m-arm-12",
        "Unlike those given saline, patients given [mannitol|C] developed [renal failure|D].",
        ("+adverse-event mannitol > renal failure",),
    ),
    ("m-arm-13", "The rate of [infection|D] with [tocilizumab|C] did not exceed that with [adalimumab|C].", ()),
    # -- ellipsis ------------------------------------------------------------------------------------------------------
    (
        "m-ellipsis-1",
        "[Rash|D] developed in four patients given [nevirapine|C], and [hepatitis|D] in two.",
        ("+adverse-event nevirapine > rash [4/-]", "+adverse-event nevirapine > hepatitis [2/-]"),
    ),
    (
        "m-ellipsis-2",
        "[Gefitinib|C] caused [diarrhea|D] in 12 patients and [rash|D] in 20.",
        ("+adverse-event gefitinib > diarrhea [12/-]", "+adverse-event gefitinib > rash [20/-]"),
    ),
    (
        "m-ellipsis-3",
        "[Docetaxel|C] was associated with [neutropenia|D] and [paclitaxel|C] with [neuropathy|D].",
        ("+adverse-event docetaxel > neutropenia", "+adverse-event paclitaxel > neuropathy"),
    ),
    (
        "m-ellipsis-4",
        "[Itraconazole|C] cured [sporotrichosis|D], and [amphotericin B|C] [histoplasmosis|D].",
        ("+treatment:effective itraconazole > sporotrichosis", "+treatment:effective amphotericin b > histoplasmosis"),
    ),
    (
        "m-ellipsis-5",
        "Two patients had [nausea|D], one [vomiting|D] and three [headache|D] after [sumatriptan|C].",
        (
            "+adverse-event sumatriptan > nausea [2/-]",
            "+adverse-event sumatriptan > vomiting [1/-]",
            "+adverse-event sumatriptan > headache [3/-]",
        ),
    ),
    (
        "m-ellipsis-6",
        "[Fatigue|D] resolved after [ribavirin|C] was stopped, as did [anemia|D].",
        ("+adverse-event ribavirin > fatigue", "+adverse-event ribavirin > anemia"),
    ),
    (
        "m-ellipsis-7",
        "[Prednisone|C] was given for [asthma|D], [insulin|C] for [diabetes|D].",
        ("+treatment prednisone > asthma", "+treatment insulin > diabetes"),
    ),
    (
        "m-ellipsis-8",
        "[Trazodone|C] caused [priapism|D] in one patient and [hypotension|D] in another.",
        ("+adverse-event trazodone > priapism [1/-]", "+adverse-event trazodone > hypotension [1/-]"),
    ),
    # -- double negation -----------------------------------------------------------------------------------------------
    (
        "m-double-1",
        "No patient failed to respond to [penicillin|C] for [syphilis|D].",
        ("+treatment:effective penicillin > syphilis",),
    ),
    (
        "m-double-2",
        "It cannot be denied that [natalizumab|C] causes [leukoencephalopathy|D].",
        ("+adverse-event natalizumab > leukoencephalopathy",),
    ),
    (
        "m-double-3",
        "[Metoclopramide|C] was not without [dystonia|D].",
        ("+adverse-event metoclopramide > dystonia",),
    ),
    (
        "m-double-4",
        "[Amiodarone|C] never failed to control [tachycardia|D].",
        ("+treatment:effective amiodarone > tachycardia",),
    ),
    (
        "m-double-5",
        "None of the [seizures|D] failed to respond to [lorazepam|C].",
        ("+treatment:effective lorazepam > seizures",),
    ),
    (
        "m-double-6",
        "[Lithium|C] was not found to be ineffective in [mania|D].",
        ("+treatment:effective lithium > mania",),
    ),
    (
        "m-double-7",
        "No patient escaped [mucositis|D] during [melphalan|C] therapy.",
        ("+adverse-event melphalan > mucositis",),
    ),
    # -- failed to -----------------------------------------------------------------------------------------------------
    ("m-failed-1", "[Vitamin E|C] failed to prevent [cataract|D].", ("-prevention vitamin e > cataract",)),
    (
        "m-failed-2",
        "[Riluzole|C] failed to slow [Huntington disease|D].",
        ("-treatment:ineffective riluzole > huntington disease",),
    ),
    (
        "m-failed-3",
        "Failure of [acyclovir|C] to prevent [zoster|D] was noted.",
        ("-prevention acyclovir > zoster",),
    ),
    (
        "m-failed-4",
        "We failed to find [cardiomyopathy|D] in patients treated with [imatinib|C].",
        ("-adverse-event imatinib > cardiomyopathy",),
    ),
    (
        "m-failed-5",
        "[Clofibrate|C] failed to cause [myositis|D] in volunteers.",
        ("-adverse-event clofibrate > myositis",),
    ),
    (
        "m-failed-6",
        "[Citalopram|C] did not succeed in relieving [trichotillomania|D].",
        ("-treatment:ineffective citalopram > trichotillomania",),
    ),
    (
        "m-failed-7",
        "Attempts to treat [hiccups|D] with [baclofen|C] were unsuccessful.",
        ("-treatment:ineffective baclofen > hiccups",),
    ),
    # -- counts per arm ------------------------------------------------------------------------------------------------
    (
        "m-count-1",
        "[Anemia|D] occurred in 11/52 patients with [zidovudine|C] and 3/50 with [placebo|C|MESH:D010919].",
        ("+adverse-event zidovudine > anemia [11/52]",),
    ),
    (
        "m-count-2",
        "[Hypoglycemia|D] was recorded in 18 (12%) of 150 patients on [glimepiride|C] and 5 (3%) of 148 on [sitagliptin|C].",
        ("+adverse-event glimepiride > hypoglycemia [18/150]", "+adverse-event sitagliptin > hypoglycemia [5/148]"),
    ),
    (
        "m-count-3",
        "Of 80 women receiving [tamoxifen|C], 6 developed [thrombosis|D].",
        ("+adverse-event tamoxifen > thrombosis [6/80]",),
    ),
    (
        "m-count-4",
        "[Glatiramer|C] for [multiple sclerosis|D] || [Injection site reactions|D] occurred in four patients.",
        ("+treatment glatiramer > multiple sclerosis", "+adverse-event glatiramer > injection site reactions [4/-]"),
    ),
    (
        "m-count-5",
        "[Headache|D] was reported by 22 and 9 patients in the [nitroglycerin|C] and [placebo|C|MESH:D010919] groups, respectively.",
        ("+adverse-event nitroglycerin > headache [22/-]",),
    ),
    (
        "m-count-6",
        "[Nausea|D] (24 vs 10 patients) was more common with [exenatide|C] than with [insulin|C].",
        ("+adverse-event exenatide > nausea [24/-]",),
    ),
    (
        "m-count-7",
        "[Neutropenia|D] of grade 3 or 4 developed in 30% (15/50) of patients treated with [topotecan|C].",
        ("+adverse-event topotecan > neutropenia [15/50] {grade 3-4}",),
    ),
    (
        "m-count-8",
        "Ten patients (five in each group) developed [fever|D] after [interleukin-2|C].",
        ("+adverse-event interleukin-2 > fever [10/-]",),
    ),
    (
        "m-count-9",
        "[Dyspepsia|D] affected one third of the 60 patients taking [naproxen|C].",
        ("+adverse-event naproxen > dyspepsia",),
    ),
    (
        "m-count-10",
        "Among 200 recipients of [mefloquine|C], 13 had [dizziness|D] and one had [psychosis|D].",
        ("+adverse-event mefloquine > dizziness [13/200]", "+adverse-event mefloquine > psychosis [1/200]"),
    ),
    (
        "m-count-11",
        "[Pancreatitis|D] occurred in 2 of 300 patients in the [didanosine|C] arm and in none of 298 in the [lamivudine|C] arm.",
        ("+adverse-event didanosine > pancreatitis [2/300]", "-adverse-event lamivudine > pancreatitis [0/298]"),
    ),
    (
        "m-count-12",
        "All but one of the 12 patients given [interferon|C] had [fever|D].",
        ("+adverse-event interferon > fever [11/12]",),
    ),
    (
        "m-count-13",
        "Half of the 30 patients on [clozapine|C] had [sialorrhea|D].",
        ("+adverse-event clozapine > sialorrhea",),
    ),
    (
        "m-count-14",
        "[Hepatotoxicity|D] was found in 3 patients (2.5%) in the [ketoconazole|C] group, compared with 1 (0.8%) in the [fluconazole|C] group.",
        ("+adverse-event ketoconazole > hepatotoxicity [3/-]",),
    ),
    # -- withdrawal ----------------------------------------------------------------------------------------------------
    (
        "m-stop-1",
        "Three patients discontinued [leflunomide|C] because of [diarrhea|D].",
        ("+adverse-event leflunomide > diarrhea [3/-] {withdrawal}",),
    ),
    (
        "m-stop-2",
        "[Rash|D] necessitated withdrawal of [phenytoin|C] in two of 30 patients.",
        ("+adverse-event phenytoin > rash [2/30] {withdrawal}",),
    ),
    (
        "m-stop-3",
        "[Dapsone|C] was withdrawn owing to [methemoglobinemia|D].",
        ("+adverse-event dapsone > methemoglobinemia {withdrawal}",),
    ),
    (
        "m-stop-4",
        "[Azathioprine|C] for [eczema|D] || Treatment was stopped because of [pancytopenia|D] in one patient.",
        ("+treatment azathioprine > eczema", "+adverse-event azathioprine > pancytopenia [1/-] {withdrawal}"),
    ),
    (
        "m-stop-5",
        "Four of 25 patients withdrew because of [vertigo|D] during [baclofen|C] treatment.",
        ("+adverse-event baclofen > vertigo [4/25] {withdrawal}",),
    ),
    (
        "m-stop-6",
        "[Insomnia|D] occurred after abrupt withdrawal of [zolpidem|C].",
        ("+adverse-event zolpidem > insomnia",),
    ),
    ("m-stop-7", "Relapse of [asthma|D] followed withdrawal of [prednisone|C].", ()),
    (
        "m-stop-8",
        "[Hydrochlorothiazide|C] was replaced by [amlodipine|C] because of [gout|D].",
        ("+adverse-event hydrochlorothiazide > gout",),
    ),
    (
        "m-stop-9",
        "[Angioedema|D] did not recur after [enalapril|C] was stopped.",
        ("+adverse-event enalapril > angioedema",),
    ),
    (
        "m-stop-10",
        "The dose of [lithium|C] was reduced because of [tremor|D].",
        ("+adverse-event lithium > tremor {dose reduction}",),
    ),
    ("m-stop-11", "No patient discontinued [varenicline|C] because of [nausea|D].", ()),
    # -- doubtful attribution ------------------------------------------------------------------------------------------
    (
        "m-doubt-1",
        "One death from [pneumonia|D] was considered unrelated to [rituximab|C].",
        ("-adverse-event rituximab > pneumonia",),
    ),
    (
        "m-doubt-2",
        "It remains unclear whether the [psychosis|D] was caused by [efavirenz|C].",
        ("?adverse-event efavirenz > psychosis",),
    ),
    (
        "m-doubt-3",
        "[Myalgia|D] was judged unlikely to be related to [rosuvastatin|C].",
        ("?adverse-event rosuvastatin > myalgia",),
    ),
    (
        "m-doubt-4",
        "A causal link between [varenicline|C] and [suicide|D] has not been proven.",
        ("?adverse-event varenicline > suicide",),
    ),
    (
        "m-doubt-5",
        "Whether [levetiracetam|C] contributed to the [psychosis|D] is uncertain.",
        ("?adverse-event levetiracetam > psychosis",),
    ),
    (
        "m-doubt-6",
        "[Pancreatitis|D], thought to be caused by [exenatide|C], resolved.",
        ("?adverse-event exenatide > pancreatitis",),
    ),
    (
        "m-doubt-7",
        "The [rash|D] may have been due to [amoxicillin|C] or to the [mononucleosis|D].",
        ("?adverse-event amoxicillin > rash",),
    ),
    (
        "m-doubt-8",
        "The temporal relationship suggests that [terbinafine|C] caused the [lupus|D].",
        ("?adverse-event terbinafine > lupus",),
    ),
    (
        "m-doubt-9",
        "The [seizures|D] were attributed to [hyponatremia|D] and not to [citalopram|C].",
        ("-adverse-event citalopram > seizures",),
    ),
    ("m-doubt-10", "The [anemia|D] was ascribed to [bleeding|D] rather than to [linezolid|C].", ()),
    (
        "m-doubt-11",
        "The [hepatitis|D] was definitely caused by [diclofenac|C].",
        ("+adverse-event diclofenac > hepatitis",),
    ),
    # -- class effects -------------------------------------------------------------------------------------------------
    (
        "m-class-1",
        "[Cough|D] is a class effect of [ACE inhibitors|C].",
        ("+adverse-event ace inhibitors > cough",),
    ),
    (
        "m-class-2",
        "Like other [fluoroquinolones|C], [moxifloxacin|C] can cause [tendinitis|D].",
        ("+adverse-event moxifloxacin > tendinitis",),
    ),
    (
        "m-class-3",
        "[Hypertension|D] is a common adverse effect of [angiogenesis inhibitors|C] such as [sunitinib|C].",
        ("+adverse-event angiogenesis inhibitors > hypertension", "+adverse-event sunitinib > hypertension"),
    ),
    (
        "m-class-4",
        "As a class, [statins|C] cause [myopathy|D]; [pravastatin|C] rarely does.",
        ("+adverse-event statins > myopathy",),
    ),
    (
        "m-class-5",
        "[Gynecomastia|D] occurs with [spironolactone|C] but not with other [diuretics|C].",
        ("+adverse-event spironolactone > gynecomastia", "-adverse-event diuretics > gynecomastia"),
    ),
    # -- comparators ---------------------------------------------------------------------------------------------------
    (
        "m-comp-1",
        "[Rizatriptan|C] relieved [migraine|D] faster than [naproxen|C].",
        ("+treatment:effective rizatriptan > migraine",),
    ),
    (
        "m-comp-2",
        "Compared to [placebo|C|MESH:D010919], [finasteride|C] produced more [impotence|D].",
        ("+adverse-event finasteride > impotence",),
    ),
    (
        "m-comp-3",
        "[Enoxaparin|C] was at least as effective as [heparin|C] in preventing [thrombosis|D].",
        ("+prevention enoxaparin > thrombosis",),
    ),
    ("m-comp-4", "[Ziprasidone|C] caused less [weight gain|D] than [olanzapine|C].", ()),
    (
        "m-comp-5",
        "There was no difference between [lithium|C] and [valproate|C] in the treatment of [mania|D].",
        ("+treatment lithium > mania", "+treatment valproate > mania"),
    ),
    (
        "m-comp-6",
        "[Escitalopram|C] and [placebo|C|MESH:D010919] were equally ineffective in [tinnitus|D].",
        ("-treatment:ineffective escitalopram > tinnitus",),
    ),
    (
        "m-comp-7",
        "[Tolvaptan|C], as compared with [placebo|C|MESH:D010919], increased the incidence of [hypernatremia|D].",
        ("+adverse-event tolvaptan > hypernatremia",),
    ),
    # -- severity ------------------------------------------------------------------------------------------------------
    (
        "m-grade-1",
        "Severe [hypoglycemia|D] occurred in three patients on [insulin|C].",
        ("+adverse-event insulin > hypoglycemia [3/-] {severe}",),
    ),
    (
        "m-grade-2",
        "Grade 3 [hand-foot syndrome|D] was observed in 4 of 32 patients treated with [capecitabine|C].",
        ("+adverse-event capecitabine > hand-foot syndrome [4/32] {grade 3}",),
    ),
    (
        "m-grade-3",
        "[Clozapine|C] caused fatal [myocarditis|D] in one patient.",
        ("+adverse-event clozapine > myocarditis [1/-] {fatal}",),
    ),
    (
        "m-grade-4",
        "[Everolimus|C] caused mild [stomatitis|D] and severe [pneumonitis|D].",
        ("+adverse-event everolimus > stomatitis {mild}", "+adverse-event everolimus > pneumonitis {severe}"),
    ),
    (
        "m-grade-5",
        "Serious adverse events of [tofacitinib|C] were [pneumonia|D] (n = 3) and [zoster|D] (n = 2).",
        (
            "+adverse-event tofacitinib > pneumonia [3/-] {serious}",
            "+adverse-event tofacitinib > zoster [2/-] {serious}",
        ),
    ),
    (
        "m-grade-6",
        "Life-threatening [hyperkalemia|D] followed [trimethoprim|C].",
        ("+adverse-event trimethoprim > hyperkalemia {life-threatening}",),
    ),
    (
        "m-grade-7",
        "Patients on [bortezomib|C] had [neuropathy|D] (grade 3, 12%).",
        ("+adverse-event bortezomib > neuropathy {grade 3}",),
    ),
    (
        "m-grade-8",
        "No grade 4 [neutropenia|D] was seen with [oxaliplatin|C].",
        ("-adverse-event oxaliplatin > neutropenia {grade 4}",),
    ),
    # -- understood drugs, other words ---------------------------------------------------------------------------------
    (
        "m-other-1",
        "[Hydroxyurea|C] in [sickle cell disease|D] || Its main toxicity was [neutropenia|D].",
        ("+treatment hydroxyurea > sickle cell disease", "+adverse-event hydroxyurea > neutropenia"),
    ),
    (
        "m-other-2",
        "Toxicity of [vindesine|C] || [Alopecia|D] was universal. [Ileus|D] was observed in 3 of 28 patients.",
        ("+adverse-event vindesine > alopecia", "+adverse-event vindesine > ileus [3/28]"),
    ),
    (
        "m-other-3",
        "[Omalizumab|C] for [asthma|D] || It was well tolerated; only two patients reported [headache|D].",
        ("+treatment omalizumab > asthma", "+adverse-event omalizumab > headache [2/-]"),
    ),
    (
        "m-other-4",
        "We report a woman in whom [lupus|D] was unmasked by [hydralazine|C].",
        ("+adverse-event hydralazine > lupus",),
    ),
    (
        "m-other-5",
        "[Bortezomib|C] reactivated [zoster|D] in 5 of 40 patients.",
        ("+adverse-event bortezomib > zoster [5/40]",),
    ),
    (
        "m-other-6",
        "Rechallenge with [sulfasalazine|C] reproduced the [fever|D].",
        ("+adverse-event sulfasalazine > fever",),
    ),
    (
        "m-other-7",
        "The [rash|D] recurred when [carbamazepine|C] was reintroduced.",
        ("+adverse-event carbamazepine > rash",),
    ),
    (
        "m-other-8",
        "[Prednisolone|C] led to resolution of the [pericarditis|D].",
        ("+treatment:effective prednisolone > pericarditis",),
    ),
    (
        "m-other-9",
        "[Leg cramps|D] are relieved by [quinine|C], which can cause [thrombocytopenia|D].",
        ("+treatment:effective quinine > leg cramps", "+adverse-event quinine > thrombocytopenia"),
    ),
    ("m-other-10", "[Hypertension|D] was present before [cyclosporine|C] was started.", ()),
    (
        "m-other-11",
        "Patients with [diabetes|D] taking [metformin|C] had a lower incidence of [cancer|D].",
        ("+treatment metformin > diabetes", "+prevention metformin > cancer"),
    ),
    (
        "m-other-12",
        "[Thyroiditis|D] developed in a patient with [hepatitis C|D] treated with [interferon|C].",
        ("+adverse-event interferon > thyroiditis", "+treatment interferon > hepatitis c"),
    ),
    (
        "m-other-13",
        "[Obesity|D] increases the risk of [warfarin|C]-induced [bleeding|D].",
        ("+adverse-event warfarin > bleeding",),
    ),
)
