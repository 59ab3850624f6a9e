"""A first set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``facts_notation``; outcomes as ``described`` there tells.

Written before the reading by slots: 25 of the 60 were right on the first run (three expectations were corrected)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r1-e-1",
        "[Propranolol|C] markedly hastened the involution of [infantile hemangioma|D].",
        ("+treatment:effective propranolol > infantile hemangioma",),
    ),
    (
        "r1-e-2",
        "The [pruritus|D] subsided within days of starting [rifampicin|C].",
        ("+treatment:effective rifampicin > pruritus",),
    ),
    (
        "r1-e-3",
        "A dramatic amelioration of [cataplexy|D] was noted following the introduction of [venlafaxine|C].",
        ("+treatment:effective venlafaxine > cataplexy",),
    ),
    (
        "r1-e-4",
        "[Intravenous immunoglobulin|C] brought the [myasthenia gravis|D] under control.",
        ("+treatment:effective intravenous immunoglobulin > myasthenia gravis",),
    ),
    (
        "r1-e-5",
        "Good results were obtained with [benzathine penicillin|C] in [syphilis|D].",
        ("+treatment:effective benzathine penicillin > syphilis",),
    ),
    (
        "r1-e-6",
        "[Vitamin A|C] supplementation halved mortality from [measles|D].",
        ("+treatment:effective vitamin a > measles",),
    ),
    (
        "r1-e-7",
        "[Tinea capitis|D] was successfully eradicated with [terbinafine|C] in most children.",
        ("+treatment:effective terbinafine > tinea capitis",),
    ),
    (
        "r1-e-8",
        "Patients whose [hidradenitis|D] had been present for years benefited from [adalimumab|C].",
        ("+treatment:effective adalimumab > hidradenitis",),
    ),
    (
        "r1-e-9",
        "[Pramipexole|C] produced only a modest reduction in [restless legs syndrome|D].",
        ("+treatment:partially_effective pramipexole > restless legs syndrome",),
    ),
    (
        "r1-e-10",
        "[Fluconazole|C], administered orally for two weeks, cured [vaginal candidiasis|D].",
        ("+treatment:effective fluconazole > vaginal candidiasis",),
    ),
    (
        "r1-e-11",
        "The [psoriasis|D] cleared almost completely on [secukinumab|C].",
        ("+treatment:effective secukinumab > psoriasis",),
    ),
    (
        "r1-e-12",
        "[Nitisinone|C] is the treatment of choice for [tyrosinemia|D].",
        ("+treatment nitisinone > tyrosinemia",),
    ),
    (
        "r1-i-1",
        "[Riluzole|C] made no difference to the course of [spinal muscular atrophy|D].",
        ("-treatment:ineffective riluzole > spinal muscular atrophy",),
    ),
    (
        "r1-i-2",
        "We found no evidence that [gabapentin|C] relieves [sciatica|D].",
        ("-treatment:ineffective gabapentin > sciatica",),
    ),
    (
        "r1-i-3",
        "[Lactulose|C] proved useless in [hepatic encephalopathy|D].",
        ("-treatment:ineffective lactulose > hepatic encephalopathy",),
    ),
    (
        "r1-i-4",
        "Neither [zinc|C] nor [echinacea|C] shortened the [common cold|D].",
        ("-treatment:ineffective zinc > common cold", "-treatment:ineffective echinacea > common cold"),
    ),
    (
        "r1-i-5",
        "The [delirium|D] persisted despite [haloperidol|C].",
        ("-treatment:ineffective haloperidol > delirium",),
    ),
    (
        "r1-i-6",
        "Treatment of [vitiligo|D] with [levamisole|C] was disappointing.",
        ("-treatment:ineffective levamisole > vitiligo",),
    ),
    (
        "r1-i-7",
        "In [keloid|D], [tamoxifen|C] offered no advantage over [placebo|C|MESH:D010919].",
        ("-treatment:ineffective tamoxifen > keloid",),
    ),
    (
        "r1-i-8",
        "[Doxycycline|C] lacked efficacy in [filariasis|D].",
        ("-treatment:ineffective doxycycline > filariasis",),
    ),
    (
        "r1-v-1",
        "The incidence of [contrast nephropathy|D] was halved by [acetylcysteine|C].",
        ("+prevention acetylcysteine > contrast nephropathy",),
    ),
    (
        "r1-v-2",
        "Women given [folic acid|C] were less likely to have children with [spina bifida|D].",
        ("+prevention folic acid > spina bifida",),
    ),
    (
        "r1-v-3",
        "[Cotrimoxazole|C] prophylaxis conferred protection against [toxoplasmosis|D].",
        ("+prevention cotrimoxazole > toxoplasmosis",),
    ),
    (
        "r1-v-4",
        "[Aspirin|C] failed to lower the incidence of [preeclampsia|D].",
        ("-prevention aspirin > preeclampsia",),
    ),
    (
        "r1-v-5",
        "No protective effect of [beta carotene|C] against [lung cancer|D] was apparent.",
        ("-prevention beta carotene > lung cancer",),
    ),
    (
        "r1-c-1",
        "Although of value in [mania|D], [lamotrigine|C] did nothing for [migraine|D].",
        ("+treatment lamotrigine > mania", "-treatment:ineffective lamotrigine > migraine"),
    ),
    (
        "r1-c-2",
        "[Sodium oxybate|C] helped [narcolepsy|D]; [fibromyalgia|D], by contrast, remained unchanged.",
        ("+treatment:effective sodium oxybate > narcolepsy", "-treatment:ineffective sodium oxybate > fibromyalgia"),
    ),
    (
        "r1-c-3",
        "Whereas [prednisolone|C] suppressed the [asthma|D], [theophylline|C] had little effect.",
        ("+treatment:effective prednisolone > asthma", "-treatment:ineffective theophylline > asthma"),
    ),
    (
        "r1-c-4",
        "Unlike [amantadine|C], [zanamivir|C] was active against [influenza B|D].",
        ("+treatment:effective zanamivir > influenza b", "-treatment:ineffective amantadine > influenza b"),
    ),
    (
        "r1-c-5",
        "[Etanercept|C] worked well in [rheumatoid arthritis|D] but poorly in [vasculitis|D].",
        ("+treatment:effective etanercept > rheumatoid arthritis", "-treatment:ineffective etanercept > vasculitis"),
    ),
    (
        "r1-h-1",
        "The purpose of this trial was to compare [tiotropium|C] with [salmeterol|C] in patients with [COPD|D].",
        ("?treatment tiotropium > copd", "?treatment salmeterol > copd"),
    ),
    (
        "r1-h-2",
        "[Lithium|C] might slow the progression of [amyotrophic lateral sclerosis|D].",
        ("?treatment lithium > amyotrophic lateral sclerosis",),
    ),
    (
        "r1-h-3",
        "Whether adding [rituximab|C] benefits patients with [membranous nephropathy|D] remains an open question.",
        ("?treatment rituximab > membranous nephropathy",),
    ),
    (
        "r1-h-4",
        "We set out to learn if [statins|C] protect against [gallstones|D].",
        ("?prevention statins > gallstones",),
    ),
    (
        "r1-a-1",
        "[Alopecia areata|D] remitted in 8 of 20 children on [tofacitinib|C] and in 2 of 20 on [placebo|C|MESH:D010919].",
        ("+treatment:effective tofacitinib > alopecia areata",),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r1-n-1",
        "Of the 48 women enrolled, 31 had complete clearing, 12 partial clearing and 5 none.",
        ("complete-response 31/48", "partial-response 12/48", "no-response 5/48"),
    ),
    (
        "r1-n-2",
        "Two thirds of the 30 patients responded, and the other third did not.",
        ("response 20/30", "no-response 10/30"),
    ),
    ("r1-n-3", "Half of the patients (15/30) were in remission at 12 weeks.", ("complete-response 15/30",)),
    (
        "r1-n-4",
        "We treated 16 children. Eleven recovered completely, three improved and two died.",
        ("complete-response 11/16", "improvement 3/16", "death 2/16"),
    ),
    ("r1-n-5", "Relapse was seen in a quarter of the patients (6 of 24).", ("relapse 6/24",)),
    (
        "r1-n-6",
        "Objective responses were documented in 17 of 41 assessable patients (41%; 95% CI, 26% to 58%), including four complete responses.",
        ("response 17/41 41%", "complete-response 4/41"),
    ),
    (
        "r1-n-7",
        "The 5-year survival rate was 62% for patients given [cisplatin|C] and 48% for controls.",
        ("survival -/- 62% @cisplatin", "survival -/- 48% @controls"),
    ),
    (
        "r1-n-8",
        "Twenty patients (n = 20) were treated; 85% showed improvement and 15% did not respond.",
        ("improvement -/- 85%", "no-response -/- 15%"),
    ),
    ("r1-n-9", "There were three deaths among 57 patients.", ("death 3/57",)),
    ("r1-n-10", "All but one of the 14 infants survived.", ("survival 13/14",)),
    ("r1-n-11", "Treatment was stopped prematurely in 9 of 112 patients (8%).", ("discontinuation 9/112 8%",)),
    (
        "r1-n-12",
        "Complete and partial response rates were 22% and 37%, respectively.",
        ("complete-response -/- 22%", "partial-response -/- 37%"),
    ),
    (
        "r1-n-13",
        "At 6 months 19 eyes (76%) had improved, 4 (16%) were stable and 2 (8%) had worsened.",
        ("improvement 19/- 76%", "stable-disease 4/- 16%", "progression 2/- 8%"),
    ),
    (
        "r1-n-14",
        "[Methotrexate|C] reduced the risk of relapse by half (hazard ratio 0.50, 95% CI 0.33 to 0.76, P = 0.001).",
        ("relapse HR 0.5 0.33-0.76 0.001",),
    ),
    (
        "r1-n-15",
        "Overall survival did not differ between groups (HR, 0.97 [95% CI, 0.80-1.17]; P = .74).",
        ("survival HR 0.97 0.8-1.17 0.74",),
    ),
    (
        "r1-n-16",
        "Median progression-free survival was 7.4 months with [pazopanib|C] versus 4.2 months with [placebo|C|MESH:D010919].",
        ("survival median 7.4 @pazopanib", "survival median 4.2 @placebo"),
    ),
    ("r1-n-17", "Of the nine patients treated, none relapsed.", ("relapse 0/9",)),
    ("r1-n-18", "Seizure freedom was attained by 7 of 25 (28%) adults.", ("complete-response 7/25 28%",)),
    (
        "r1-n-19",
        "One patient improved dramatically, another moderately, and a third not at all.",
        ("improvement 1/-", "improvement 1/-", "no-response 1/-"),
    ),
    (
        "r1-n-20",
        "The cure rate was 93% (65/70) in the [azithromycin|C] group and 90% (63/70) in the [doxycycline|C] group.",
        ("complete-response 65/70 93% @azithromycin", "complete-response 63/70 90% @doxycycline"),
    ),
    (
        "r1-n-21",
        "Ten patients entered the study; two withdrew, and of the remaining eight, six responded.",
        ("discontinuation 2/10", "response 6/8"),
    ),
    ("r1-n-22", "Clinical failure was recorded in 12 (10.9%) of 110 patients.", ("no-response 12/110 10.9%",)),
    (
        "r1-n-23",
        "Patients on [cyclosporine|C] had fewer relapses than those on [azathioprine|C] (3/21 vs 9/20).",
        ("relapse 3/21 @cyclosporine", "relapse 9/20 @azathioprine"),
    ),
    ("r1-n-24", "No deaths occurred in the 44 patients assigned to [albumin|C].", ("death 0/44",)),
    (
        "r1-n-25",
        "Remission lasted for more than one year in 10 of the 13 patients who had achieved it.",
        ("complete-response 10/13",),
    ),
)
