"""A hundred sentences that no rule was made for, nor is to be: a measure of text that the rules have not met. Notation as in ``facts_notation``.

Written, with what a careful reader takes from them, by someone who knew the documentation and a score of cases but not the rules, before anything was run. On the first run 62 of the 100 were exactly right;
six expectations broke the notation's conventions and were corrected (four of statements about animals, which do not count fully; "A rather than B" and "less frequent with A
than with B", which tell nothing of B), four of these became right: 66. By class, in the order of ``SIZES``: 11 of 20, 9 of 15, 11 of 15, 13 of 20, 10 of 15, 12 of 15
(as first written 10, 9, 11, 11, 10, 11). What is right now is in ``RIGHT``. Whoever writes rules leaves these sentences unread, and raises ``RIGHT`` only after the fact.
"""

SIZES = {"contrast": 20, "negation": 15, "hypothesis": 15, "arm": 20, "ellipsis": 15, "plain": 15}
RIGHT = {"contrast": 12, "negation": 10, "hypothesis": 12, "arm": 13, "ellipsis": 10, "plain": 12}

PLACEBO = "[placebo|C|MESH:D010919]"

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # -- contrast ------------------------------------------------------------------------------------------------------
    (
        "contrast-1",
        "[Topiramate|C] reduced [migraine|D] attacks but had no effect on [tension-type headache|D].",
        ("+treatment:effective topiramate > migraine", "-treatment:ineffective topiramate > tension-type headache"),
    ),
    (
        "contrast-2",
        "Unlike [amiodarone|C], [dronedarone|C] did not lead to [hypothyroidism|D].",
        ("-adverse-event dronedarone > hypothyroidism", "+adverse-event amiodarone > hypothyroidism"),
    ),
    (
        "contrast-3",
        f"Remission of [ulcerative colitis|D] was induced by [vedolizumab|C], whereas [abatacept|C] proved no better than {PLACEBO}.",
        (
            "+treatment:effective vedolizumab > ulcerative colitis",
            "-treatment:ineffective abatacept > ulcerative colitis",
        ),
    ),
    (
        "contrast-4",
        "[Letrozole|C] restored ovulation in women with [polycystic ovary syndrome|D], but [ovarian hyperstimulation syndrome|D] did not occur in any of them.",
        (
            "+treatment:effective letrozole > polycystic ovary syndrome",
            "-adverse-event letrozole > ovarian hyperstimulation syndrome",
        ),
    ),
    (
        "contrast-5",
        "Although [seizures|D] ceased on [vigabatrin|C], two of the 17 infants developed [visual field defects|D].",
        ("+treatment:effective vigabatrin > seizures", "+adverse-event vigabatrin > visual field defects [2/17]"),
    ),
    (
        "contrast-6",
        "In contrast to its benefit in [giant cell arteritis|D], [tocilizumab|C] was of no value in [Takayasu arteritis|D].",
        (
            "+treatment:effective tocilizumab > giant cell arteritis",
            "-treatment:ineffective tocilizumab > takayasu arteritis",
        ),
    ),
    (
        "contrast-7",
        "[Pruritus|D] subsided on [naltrexone|C]; [jaundice|D], however, persisted.",
        ("+treatment:effective naltrexone > pruritus", "-treatment:ineffective naltrexone > jaundice"),
    ),
    (
        "contrast-8",
        "[Bevacizumab|C] was associated with [hypertension|D] and [proteinuria|D] but not with [venous thromboembolism|D].",
        (
            "+adverse-event bevacizumab > hypertension",
            "+adverse-event bevacizumab > proteinuria",
            "-adverse-event bevacizumab > venous thromboembolism",
        ),
    ),
    (
        "contrast-9",
        "Rather than improving [fatigue|D], [modafinil|C] brought about [insomnia|D] in patients with [multiple sclerosis|D].",
        ("-treatment:ineffective modafinil > fatigue", "+adverse-event modafinil > insomnia"),
    ),
    (
        "contrast-10",
        "[Oseltamivir|C] shortened [influenza|D] by one day in adults, yet it failed to prevent [pneumonia|D].",
        ("+treatment:effective oseltamivir > influenza", "-prevention oseltamivir > pneumonia"),
    ),
    (
        "contrast-11",
        "[Lithium|C] rather than [valproate|C] accounted for the [tremor|D] in these patients.",
        ("+adverse-event lithium > tremor",),
    ),
    (
        "contrast-12",
        "[Colchicine|C] is the drug of choice for [familial Mediterranean fever|D] but is contraindicated in severe [renal failure|D].",
        ("+treatment colchicine > familial mediterranean fever", "+contraindication colchicine > renal failure"),
    ),
    (
        "contrast-13",
        "The [eosinophilia|D] resolved with [mepolizumab|C], but the [nasal polyps|D] remained unchanged.",
        ("+treatment:effective mepolizumab > eosinophilia", "-treatment:ineffective mepolizumab > nasal polyps"),
    ),
    (
        "contrast-14",
        "Only [sirolimus|C], not [everolimus|C] or [tacrolimus|C], gave rise to [pneumonitis|D].",
        (
            "+adverse-event sirolimus > pneumonitis",
            "-adverse-event everolimus > pneumonitis",
            "-adverse-event tacrolimus > pneumonitis",
        ),
    ),
    (
        "contrast-15",
        "[Spironolactone|C] diminished [ascites|D] at the expense of [hyperkalemia|D].",
        ("+treatment:effective spironolactone > ascites", "+adverse-event spironolactone > hyperkalemia"),
    ),
    (
        "contrast-16",
        "Whereas [tamoxifen|C] lowered the incidence of contralateral [breast cancer|D], it doubled that of [endometrial cancer|D].",
        ("+prevention tamoxifen > breast cancer", "+adverse-event tamoxifen > endometrial cancer"),
    ),
    (
        "contrast-17",
        "[Botulinum toxin|C] abolished [hyperhidrosis|D] of the palms, although transient [muscle weakness|D] of the hand ensued.",
        ("+treatment:effective botulinum toxin > hyperhidrosis", "+adverse-event botulinum toxin > muscle weakness"),
    ),
    (
        "contrast-18",
        "Despite treatment with [acyclovir|C], the [encephalitis|D] progressed to [coma|D] and death.",
        ("-treatment:ineffective acyclovir > encephalitis",),
    ),
    (
        "contrast-19",
        "Apart from [alopecia|D], which was universal, [docetaxel|C] was well tolerated.",
        ("+adverse-event docetaxel > alopecia",),
    ),
    (
        "contrast-20",
        "[Clozapine|C] was superior to [olanzapine|C] for [aggression|D] but more often provoked [sialorrhea|D].",
        ("+treatment:effective clozapine > aggression", "+adverse-event clozapine > sialorrhea"),
    ),
    # -- pseudo-negation and double negation ---------------------------------------------------------------------------
    (
        "negation-1",
        "[Ivabradine|C] not only slowed the heart rate but also relieved [angina|D].",
        ("+treatment:effective ivabradine > angina",),
    ),
    (
        "negation-2",
        "No cause of the [pancreatitis|D] other than [azathioprine|C] could be identified.",
        ("+adverse-event azathioprine > pancreatitis",),
    ),
    (
        "negation-3",
        "It cannot be ruled out that [natalizumab|C] contributed to the [progressive multifocal leukoencephalopathy|D].",
        ("?adverse-event natalizumab > progressive multifocal leukoencephalopathy",),
    ),
    (
        "negation-4",
        "Not a single patient remained free of [mucositis|D] during [methotrexate|C] infusion.",
        ("+adverse-event methotrexate > mucositis",),
    ),
    (
        "negation-5",
        "[Warfarin|C] should not be withheld from patients with [atrial fibrillation|D] merely because of age.",
        ("+treatment warfarin > atrial fibrillation",),
    ),
    (
        "negation-6",
        "[Gentamicin|C] was by no means free of [nephrotoxicity|D] in this cohort.",
        ("+adverse-event gentamicin > nephrotoxicity",),
    ),
    (
        "negation-7",
        "Current use of [ibuprofen|C] was not associated with a higher risk of [stroke|D] than past use.",
        ("-adverse-event ibuprofen > stroke",),
    ),
    (
        "negation-8",
        "There was no increase in [myocardial infarction|D] among users of [celecoxib|C].",
        ("-adverse-event celecoxib > myocardial infarction",),
    ),
    (
        "negation-9",
        "[Ketamine|C] relieved [depression|D] without [psychosis|D] being observed.",
        ("+treatment:effective ketamine > depression", "-adverse-event ketamine > psychosis"),
    ),
    (
        "negation-10",
        "No less than 40% of the men receiving [finasteride|C] complained of [erectile dysfunction|D].",
        ("+adverse-event finasteride > erectile dysfunction",),
    ),
    (
        "negation-11",
        "[Propranolol|C] did not fail to shrink the [hemangioma|D] in any infant.",
        ("+treatment:effective propranolol > hemangioma",),
    ),
    (
        "negation-12",
        "The lack of [ototoxicity|D] with [amikacin|C] is reassuring.",
        ("-adverse-event amikacin > ototoxicity",),
    ),
    (
        "negation-13",
        "Patients with or without [diabetes|D] benefited equally from [empagliflozin|C] for [heart failure|D].",
        ("+treatment:effective empagliflozin > heart failure",),
    ),
    (
        "negation-14",
        "[Thalidomide|C] was discontinued, not because of inefficacy, but because of [neuropathy|D].",
        ("+adverse-event thalidomide > neuropathy {withdrawal}",),
    ),
    (
        "negation-15",
        "To our knowledge, this is the first case of [rhabdomyolysis|D] caused by [levetiracetam|C]; none has been published before.",
        ("+adverse-event levetiracetam > rhabdomyolysis",),
    ),
    # -- hypotheses, aims, background, doubt ---------------------------------------------------------------------------
    (
        "hypothesis-1",
        "The purpose of this trial was to determine if [pioglitazone|C] slows the course of [nonalcoholic steatohepatitis|D].",
        ("?treatment pioglitazone > nonalcoholic steatohepatitis",),
    ),
    (
        "hypothesis-2",
        "We hypothesized that [losartan|C] would retard aortic growth in [Marfan syndrome|D].",
        ("?treatment losartan > marfan syndrome",),
    ),
    (
        "hypothesis-3",
        "Whether [statins|C] provoke [cataract|D] remains controversial.",
        ("?adverse-event statins > cataract",),
    ),
    (
        "hypothesis-4",
        "{BACKGROUND} Long-term use of [omeprazole|C] has been linked to [hypomagnesemia|D]. {RESULTS} [Hypomagnesemia|D] was found in 12 of 410 users of [omeprazole|C].",
        ("+adverse-event omeprazole > hypomagnesemia [12/410]",),
    ),
    (
        "hypothesis-5",
        "The [thrombocytopenia|D] was possibly due to [heparin|C], although [sepsis|D] offered an alternative explanation.",
        ("?adverse-event heparin > thrombocytopenia",),
    ),
    (
        "hypothesis-6",
        "Further trials of [minocycline|C] in [fragile X syndrome|D] are warranted.",
        ("?treatment minocycline > fragile x syndrome",),
    ),
    (
        "hypothesis-7",
        "{OBJECTIVE} To assess the risk of [agranulocytosis|D] in patients taking [methimazole|C] for [Graves disease|D].",
        ("?adverse-event methimazole > agranulocytosis", "?treatment methimazole > graves disease"),
    ),
    (
        "hypothesis-8",
        "[Lamotrigine|C] may have triggered the [aseptic meningitis|D] in this patient.",
        ("?adverse-event lamotrigine > aseptic meningitis",),
    ),
    (
        "hypothesis-9",
        "If [allopurinol|C] proves to protect against [contrast nephropathy|D], it could be given routinely.",
        ("?prevention allopurinol > contrast nephropathy",),
    ),
    (
        "hypothesis-10",
        "Contrary to earlier suggestions, [fluoroquinolones|C] did not predispose to [aortic aneurysm|D].",
        ("-adverse-event fluoroquinolones > aortic aneurysm",),
    ),
    (
        "hypothesis-11",
        "The efficacy of [rifaximin|C] for [irritable bowel syndrome|D] has yet to be established.",
        ("?treatment rifaximin > irritable bowel syndrome",),
    ),
    (
        "hypothesis-12",
        "Previous reports described [hepatotoxicity|D] with [ketoconazole|C].",
        ("?adverse-event ketoconazole > hepatotoxicity",),
    ),
    (
        "hypothesis-13",
        f"{{METHODS}} Patients with [sarcoidosis|D] were randomly assigned to [infliximab|C] or {PLACEBO} and monitored for [tuberculosis|D].",
        ("+treatment infliximab > sarcoidosis", "?adverse-event infliximab > tuberculosis"),
    ),
    (
        "hypothesis-14",
        "Clinicians should be alert to the possibility of [serotonin syndrome|D] when [linezolid|C] is combined with [citalopram|C].",
        ("?adverse-event linezolid > serotonin syndrome", "?adverse-event citalopram > serotonin syndrome"),
    ),
    (
        "hypothesis-15",
        "Experimental data indicate that [doxycycline|C] might attenuate [abdominal aortic aneurysm|D].",
        ("?treatment doxycycline > abdominal aortic aneurysm",),
    ),
    # -- other arm, comparator -----------------------------------------------------------------------------------------
    (
        "arm-1",
        "[Hypotension|D] occurred in 14 of 80 patients given [propofol|C] and in 3 of 82 given [etomidate|C].",
        ("+adverse-event propofol > hypotension [14/80]", "+adverse-event etomidate > hypotension [3/82]"),
    ),
    (
        "arm-2",
        "[Cough|D] was reported by 11% of the patients on [enalapril|C] versus 2% of those on [candesartan|C].",
        ("+adverse-event enalapril > cough", "+adverse-event candesartan > cough"),
    ),
    (
        "arm-3",
        "[Bleeding|D] was less frequent with [apixaban|C] than with [warfarin|C].",
        (),
    ),
    (
        "arm-4",
        f"In the {PLACEBO} group 9 of 50 patients had [headache|D], compared with 8 of 51 in the [ondansetron|C] group.",
        (),
    ),
    (
        "arm-5",
        "[Natalizumab|C] halved the relapse rate of [multiple sclerosis|D] relative to [interferon beta|C].",
        ("+treatment:effective natalizumab > multiple sclerosis",),
    ),
    (
        "arm-6",
        "[Ticagrelor|C] was non-inferior to [clopidogrel|C] in patients with [acute coronary syndrome|D], but caused more [dyspnea|D].",
        ("+treatment ticagrelor > acute coronary syndrome", "+adverse-event ticagrelor > dyspnea"),
    ),
    (
        "arm-7",
        "Patients randomized to [fluticasone|C] developed [pneumonia|D] more often than controls.",
        ("+adverse-event fluticasone > pneumonia",),
    ),
    (
        "arm-8",
        f"[Hot flushes|D] were rarer in women assigned to [venlafaxine|C] than in those assigned to {PLACEBO} (p < 0.001).",
        ("+treatment:effective venlafaxine > hot flushes",),
    ),
    (
        "arm-9",
        f"There was no difference between [haloperidol|C] and {PLACEBO} in the duration of [delirium|D].",
        ("-treatment:ineffective haloperidol > delirium",),
    ),
    (
        "arm-10",
        "All four cases of [Clostridium difficile colitis|D] arose in the [clindamycin|C] arm, none in the [doxycycline|C] arm.",
        (
            "+adverse-event clindamycin > clostridium difficile colitis",
            "-adverse-event doxycycline > clostridium difficile colitis",
        ),
    ),
    (
        "arm-11",
        "[Neutropenia|D] of grade 3 or 4 was seen in 31 of 90 patients on [paclitaxel|C] and 12 of 88 patients on [pemetrexed|C].",
        ("+adverse-event paclitaxel > neutropenia [31/90]", "+adverse-event pemetrexed > neutropenia [12/88]"),
    ),
    (
        "arm-12",
        "Hepatic [fibrosis|D] was less extensive in mice treated with [pirfenidone|C] than in untreated mice.",
        ("?treatment:effective pirfenidone > fibrosis",),
    ),
    (
        "arm-13",
        f"The incidence of [diarrhea|D] was 22% with [colchicine|C] and 7% with {PLACEBO}.",
        ("+adverse-event colchicine > diarrhea",),
    ),
    (
        "arm-14",
        "[Dexamethasone|C] plus [granisetron|C] prevented [vomiting|D] in 84% of patients, [granisetron|C] alone in 61%.",
        ("+prevention dexamethasone > vomiting", "+prevention granisetron > vomiting"),
    ),
    (
        "arm-15",
        f"Mortality from [sepsis|D] did not differ between the [hydrocortisone|C] and the {PLACEBO} group.",
        ("-treatment:ineffective hydrocortisone > sepsis",),
    ),
    (
        "arm-16",
        "Both [methotrexate|C] and [leflunomide|C] improved [rheumatoid arthritis|D], the former more rapidly.",
        (
            "+treatment:effective methotrexate > rheumatoid arthritis",
            "+treatment:effective leflunomide > rheumatoid arthritis",
        ),
    ),
    (
        "arm-17",
        "[Depression|D] was neither more frequent nor more severe in adolescents treated with [isotretinoin|C] than in untreated controls.",
        ("-adverse-event isotretinoin > depression",),
    ),
    (
        "arm-18",
        "[Hyponatremia|D] affected 6 of 75 patients in the [desmopressin|C] arm but no patient in the control arm.",
        ("+adverse-event desmopressin > hyponatremia [6/75]",),
    ),
    (
        "arm-19",
        "In kindled rats, [carbamazepine|C] suppressed [seizures|D], whereas vehicle did not.",
        ("?treatment:effective carbamazepine > seizures",),
    ),
    (
        "arm-20",
        "[Weight gain|D] was greater on [mirtazapine|C] (3.1 kg) than on [sertraline|C] (0.4 kg).",
        ("+adverse-event mirtazapine > weight gain",),
    ),
    # -- ellipsis ------------------------------------------------------------------------------------------------------
    (
        "ellipsis-1",
        "[Nausea|D] responded to [ondansetron|C] and [hiccups|D] to [baclofen|C].",
        ("+treatment:effective ondansetron > nausea", "+treatment:effective baclofen > hiccups"),
    ),
    (
        "ellipsis-2",
        "[Carboplatin|C] caused [thrombocytopenia|D] in nine patients, [gemcitabine|C] in four, and [vinorelbine|C] in none.",
        (
            "+adverse-event carboplatin > thrombocytopenia [9/-]",
            "+adverse-event gemcitabine > thrombocytopenia [4/-]",
            "-adverse-event vinorelbine > thrombocytopenia",
        ),
    ),
    (
        "ellipsis-3",
        "Of 52 patients treated with [interferon|C], 14 developed [depression|D], 5 [thyroiditis|D], and 1 [retinopathy|D].",
        (
            "+adverse-event interferon > depression [14/52]",
            "+adverse-event interferon > thyroiditis [5/52]",
            "+adverse-event interferon > retinopathy [1/52]",
        ),
    ),
    (
        "ellipsis-4",
        "[Itraconazole|C] cured [sporotrichosis|D] in all eleven patients and [chromoblastomycosis|D] in only one of six.",
        ("+treatment:effective itraconazole > sporotrichosis", "+treatment itraconazole > chromoblastomycosis"),
    ),
    (
        "ellipsis-5",
        "Two children on [valproate|C] had [pancreatitis|D] and a third [hyperammonemia|D].",
        ("+adverse-event valproate > pancreatitis", "+adverse-event valproate > hyperammonemia"),
    ),
    (
        "ellipsis-6",
        "Forty patients received [nevirapine|C]. The drug was withdrawn in one because of [rash|D] and in another because of [hepatitis|D].",
        ("+adverse-event nevirapine > rash {withdrawal}", "+adverse-event nevirapine > hepatitis {withdrawal}"),
    ),
    (
        "ellipsis-7",
        "[Phenytoin|C] and [carbamazepine|C] were stopped because of [ataxia|D] and [hyponatremia|D], respectively.",
        ("+adverse-event phenytoin > ataxia", "+adverse-event carbamazepine > hyponatremia"),
    ),
    (
        "ellipsis-8",
        "[Adalimumab|C] was given to 12 patients with [uveitis|D]: inflammation subsided in nine, but not in the other three.",
        ("+treatment adalimumab > uveitis",),
    ),
    # -- plain statements with varied verbs ----------------------------------------------------------------------------
    (
        "plain-1",
        "Administration of [cisplatin|C] culminated in irreversible [hearing loss|D].",
        ("+adverse-event cisplatin > hearing loss",),
    ),
    (
        "plain-2",
        "[Teriparatide|C] averted [vertebral fractures|D] in postmenopausal women.",
        ("+prevention teriparatide > vertebral fractures",),
    ),
    (
        "plain-3",
        "[Pyridoxine|C] promptly terminated the [convulsions|D].",
        ("+treatment:effective pyridoxine > convulsions",),
    ),
    (
        "plain-4",
        "The patient's [acrodermatitis enteropathica|D] cleared after supplementation with [zinc|C].",
        ("+treatment:effective zinc > acrodermatitis enteropathica",),
    ),
    (
        "plain-5",
        "[Amphotericin B|C] infusion was complicated by [hypokalemia|D].",
        ("+adverse-event amphotericin b > hypokalemia",),
    ),
    (
        "plain-6",
        "[Streptozotocin|C] rendered the mice [diabetic|D|MESH:diabetes].",
        ("?cause streptozotocin > diabetes",),
    ),
    (
        "plain-7",
        "[Beta-carotene|C] offered no protection against [lung cancer|D].",
        ("-prevention beta-carotene > lung cancer",),
    ),
    (
        "plain-8",
        "[Nitrofurantoin|C] was the culprit in three cases of [pulmonary fibrosis|D].",
        ("+adverse-event nitrofurantoin > pulmonary fibrosis",),
    ),
    (
        "plain-9",
        "[Prednisone|C] unmasked [diabetes mellitus|D] in five recipients.",
        ("+adverse-event prednisone > diabetes mellitus",),
    ),
    (
        "plain-10",
        "[Pyridostigmine|C] remains the mainstay of therapy for [myasthenia gravis|D].",
        ("+treatment pyridostigmine > myasthenia gravis",),
    ),
    (
        "plain-11",
        "[Beta-blockers|C] precipitated [bronchospasm|D] in a man with [asthma|D].",
        ("+adverse-event beta-blockers > bronchospasm",),
    ),
    (
        "plain-12",
        "[Chloroquine|C] exacerbated [psoriasis|D] in two patients.",
        ("+aggravation chloroquine > psoriasis",),
    ),
    (
        "plain-13",
        "Prophylactic [cotrimoxazole|C] kept all transplant recipients free from [Pneumocystis pneumonia|D].",
        ("+prevention cotrimoxazole > pneumocystis pneumonia",),
    ),
    (
        "plain-14",
        "[Leukopenia|D] ensued within ten days of starting [ganciclovir|C] and necessitated dose reduction.",
        ("+adverse-event ganciclovir > leukopenia {dose reduction}",),
    ),
    (
        "plain-15",
        "[Acetylcysteine|C] protected rats from [acetaminophen|C]-induced [liver necrosis|D].",
        ("?prevention acetylcysteine > liver necrosis", "?cause acetaminophen > liver necrosis"),
    ),
)

OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "ellipsis-9",
        "Of 64 evaluable patients, 9 achieved a complete response, 23 a partial response, and 18 had stable disease.",
        ("complete-response 9/64", "partial-response 23/64", "stable-disease 18/64"),
    ),
    (
        "ellipsis-10",
        "Median overall survival was 14.2 months (95% CI 11.8-17.3) with [pemetrexed|C] and 10.1 months (95% CI 8.4-12.0) with [docetaxel|C].",
        ("survival median 14.2 11.8-17.3 @pemetrexed", "survival median 10.1 8.4-12 @docetaxel"),
    ),
    (
        "ellipsis-11",
        "Progression-free survival favored the combination (hazard ratio, 0.58; 95% CI, 0.44 to 0.77; P<0.001).",
        ("survival HR 0.58 0.44-0.77 <0.001",),
    ),
    ("ellipsis-12", "Seven of the 33 responders relapsed, after a median of 9 months.", ("relapse 7/33",)),
    (
        "ellipsis-13",
        "The response rate was 48% (24 of 50) in the [rituximab|C] group and 30% (15 of 50) in the control group.",
        ("response 24/50 48% @rituximab", "response 15/50 30% @control"),
    ),
    (
        "ellipsis-14",
        "Thirty patients were enrolled; two withdrew consent, three died, and the remaining 25 improved.",
        ("discontinuation 2/30", "death 3/30", "improvement 25/30"),
    ),
    (
        "ellipsis-15",
        "Complete remission was attained in 17 patients (61%), partial remission in 5 (18%), and 6 (21%) did not respond.",
        ("complete-response 17/- 61%", "partial-response 5/- 18%", "no-response 6/- 21%"),
    ),
)
