"""A tenth set on treatment: further contrasts between clauses, arms and names left out. Notation as in ``stress_context``.

Written after the rules that the ninth led to and before they were run on it: 16 of 40 were right on the first run, 29 are now; those of ``OPEN`` are not.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "tk-contrast-1",
        "Although [prazosin|C] quietened [nightmares|D], daytime [anxiety|D] was as bad as before.",
        ("+treatment:effective prazosin > nightmares", "-treatment:ineffective prazosin > anxiety"),
    ),
    (
        "tk-contrast-5",
        "[Vitamin D|C] had no bearing on [asthma|D] but lessened [bronchitis|D].",
        ("-treatment:ineffective vitamin d > asthma", "+treatment:effective vitamin d > bronchitis"),
    ),
    (
        "tk-contrast-7",
        "Where [phenytoin|C] had failed to control the [seizures|D], [lacosamide|C] succeeded.",
        ("-treatment:ineffective phenytoin > seizures", "+treatment:effective lacosamide > seizures"),
    ),
    (
        "tk-contrast-8",
        "[Baclofen|C] relaxed [spasticity|D] at the cost of [drowsiness|D].",
        ("+treatment:effective baclofen > spasticity", "+adverse-event baclofen > drowsiness"),
    ),
    (
        "tk-contrast-10",
        "[Thalidomide|C] benefits [erythema nodosum leprosum|D], yet it can cause [neuropathy|D].",
        ("+treatment:effective thalidomide > erythema nodosum leprosum", "+adverse-event thalidomide > neuropathy"),
    ),
    (
        "tk-contrast-11",
        "[Furosemide|C] relieved [edema|D]; it did nothing for the [proteinuria|D].",
        ("+treatment:effective furosemide > edema", "-treatment:ineffective furosemide > proteinuria"),
    ),
    (
        "tk-contrast-12",
        "[Fluconazole|C] is inactive against [aspergillosis|D], in contrast to [voriconazole|C].",
        ("-treatment:ineffective fluconazole > aspergillosis", "+treatment:effective voriconazole > aspergillosis"),
    ),
    (
        "tk-contrast-13",
        "[Haloperidol|C] gave rise to [dystonia|D]; [aripiprazole|C], by contrast, did not.",
        ("+adverse-event haloperidol > dystonia", "-adverse-event aripiprazole > dystonia"),
    ),
    (
        "tk-contrast-14",
        "[Riluzole|C] is of use in [amyotrophic lateral sclerosis|D] but is useless in [multiple system atrophy|D].",
        (
            "+treatment:effective riluzole > amyotrophic lateral sclerosis",
            "-treatment:ineffective riluzole > multiple system atrophy",
        ),
    ),
    (
        "tk-arm-1",
        "Of the 7 cases of [hepatitis|D], 6 were on [isoniazid|C] and 1 on [placebo|C|MESH:D010919].",
        ("+adverse-event isoniazid > hepatitis",),
    ),
    (
        "tk-arm-2",
        "[Syncope|D] occurred only in the placebo group, not in the [carvedilol|C] group.",
        ("-adverse-event carvedilol > syncope",),
    ),
    (
        "tk-arm-4",
        "The rate of [diarrhea|D] was 22% with [orlistat|C] and 5% with [placebo|C|MESH:D010919].",
        ("+adverse-event orlistat > diarrhea",),
    ),
    ("tk-arm-6", "Four patients died of [sepsis|D], all in the group not given [cefepime|C].", ()),
    (
        "tk-arm-7",
        "Fewer patients on [tamsulosin|C] than on [placebo|C|MESH:D010919] went into [urinary retention|D].",
        ("+prevention tamsulosin > urinary retention",),
    ),
    (
        "tk-arm-8",
        "[Hyperkalemia|D] was seen exclusively in those randomized to [eplerenone|C].",
        ("+adverse-event eplerenone > hyperkalemia",),
    ),
    (
        "tk-arm-9",
        "[Flushing|D] troubled the [niacin|C] recipients but not the controls.",
        ("+adverse-event niacin > flushing",),
    ),
    ("tk-arm-10", "Among those allotted to saline in the [propofol|C] study, 5 had [hypotension|D].", ()),
    (
        "tk-arm-12",
        "The [dexamethasone|C] arm saw half as much [vomiting|D] as the control arm.",
        ("+prevention dexamethasone > vomiting",),
    ),
    (
        "tk-arm-13",
        "[Fracture|D] was less common on [alendronate|C] than on [placebo|C|MESH:D010919].",
        ("+prevention alendronate > fracture",),
    ),
    (
        "tk-ellipsis-1",
        "[Ibuprofen|C] eased [headache|D]; so, to a lesser degree, did [paracetamol|C].",
        ("+treatment:effective ibuprofen > headache", "+treatment:effective paracetamol > headache"),
    ),
    (
        "tk-ellipsis-3",
        "Of [captopril|C] and [valsartan|C], only the first caused [cough|D].",
        ("+adverse-event captopril > cough",),
    ),
    (
        "tk-ellipsis-4",
        "[Metronidazole|C] cured [giardiasis|D], [tinidazole|C] as well.",
        ("+treatment:effective metronidazole > giardiasis", "+treatment:effective tinidazole > giardiasis"),
    ),
    (
        "tk-ellipsis-6",
        "[Melatonin|C] did not improve [insomnia|D], and neither did [valerian|C].",
        ("-treatment:ineffective melatonin > insomnia", "-treatment:ineffective valerian > insomnia"),
    ),
    (
        "tk-ellipsis-7",
        "[Anemia|D] developed on [ribavirin|C], and on [zidovudine|C] as well.",
        ("+adverse-event ribavirin > anemia", "+adverse-event zidovudine > anemia"),
    ),
    (
        "tk-ellipsis-8",
        "[Sildenafil|C], like [tadalafil|C], provoked [headache|D].",
        ("+adverse-event sildenafil > headache", "+adverse-event tadalafil > headache"),
    ),
    (
        "tk-ellipsis-9",
        "[Praziquantel|C] cured [schistosomiasis|D] in 18 of 20 and [oxamniquine|C] in 17 of 20.",
        ("+treatment:effective praziquantel > schistosomiasis", "+treatment:effective oxamniquine > schistosomiasis"),
    ),
    (
        "tk-ellipsis-10",
        "[Ketamine|C] produced [hallucinations|D], a reaction also seen with [phencyclidine|C].",
        ("+adverse-event ketamine > hallucinations", "+adverse-event phencyclidine > hallucinations"),
    ),
    (
        "tk-ellipsis-11",
        "Both [hydroxyurea|C] and [anagrelide|C] lowered the risk of [thrombosis|D].",
        ("+prevention hydroxyurea > thrombosis", "+prevention anagrelide > thrombosis"),
    ),
    (
        "tk-ellipsis-12",
        "[Valproate|C] caused [weight gain|D] and [tremor|D], [topiramate|C] neither.",
        (
            "+adverse-event valproate > weight gain",
            "+adverse-event valproate > tremor",
            "-adverse-event topiramate > weight gain",
            "-adverse-event topiramate > tremor",
        ),
    ),
)
OPEN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "tk-contrast-2",
        "[Infliximab|C] worked well for [colitis|D]. In [pouchitis|D], however, it was a disappointment.",
        ("+treatment:effective infliximab > colitis", "-treatment:ineffective infliximab > pouchitis"),
    ),
    (
        "tk-contrast-3",
        "[Rash|D] was the price of [nevirapine|C], not of [efavirenz|C].",
        ("+adverse-event nevirapine > rash", "-adverse-event efavirenz > rash"),
    ),
    (
        "tk-contrast-4",
        "While [sumatriptan|C] stopped the [migraine|D], [vertigo|D] set in.",
        ("+treatment:effective sumatriptan > migraine", "+adverse-event sumatriptan > vertigo"),
    ),
    (
        "tk-contrast-6",
        "[Tremor|D] was a problem with [lithium|C] only, never with [lamotrigine|C].",
        ("+adverse-event lithium > tremor", "-adverse-event lamotrigine > tremor"),
    ),
    (
        "tk-contrast-9",
        "It was [nausea|D], rather than [vomiting|D], that [exenatide|C] brought on.",
        ("+adverse-event exenatide > nausea", "-adverse-event exenatide > vomiting"),
    ),
    (
        "tk-arm-3",
        "Two controls, but none of the patients given [tinzaparin|C], suffered [pulmonary embolism|D].",
        ("+prevention tinzaparin > pulmonary embolism",),
    ),
    (
        "tk-arm-5",
        "[Dizziness|D] was equally common with [pregabalin|C] and [placebo|C|MESH:D010919].",
        ("-adverse-event pregabalin > dizziness",),
    ),
    (
        "tk-arm-11",
        "[Dry mouth|D] affected 40% of the [amitriptyline|C] patients as against 8% of those on [citalopram|C].",
        ("+adverse-event amitriptyline > dry mouth",),
    ),
    (
        "tk-arm-14",
        "Patients who stayed on [placebo|C|MESH:D010919] had [relapse|D], those switched to [lithium|C] did not.",
        ("+prevention lithium > relapse",),
    ),
    (
        "tk-ellipsis-2",
        "[Tetracycline|C] stained the teeth and caused [nausea|D]; [minocycline|C] caused neither.",
        ("+adverse-event tetracycline > nausea", "-adverse-event minocycline > nausea"),
    ),
    (
        "tk-ellipsis-5",
        "[Naproxen|C] and [colchicine|C] were compared in [gout|D]. Both relieved it.",
        ("+treatment:effective naproxen > gout", "+treatment:effective colchicine > gout"),
    ),
)
