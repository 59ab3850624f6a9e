"""A ninth set on treatment: contrasts between clauses, arms and names left out. Notation as in ``stress_context``.

Written before the rules were run on them: 18 of 40 were right on the first run. One expectation was changed ("tried in" is treatment of both drugs). The two of ``OPEN`` are not read yet.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # -- contrast ------------------------------------------------------------------------------------------------------
    (
        "tj-contrast-1",
        "[Rifaximin|C] eased [hepatic encephalopathy|D]; [ascites|D], however, did not improve.",
        ("+treatment:effective rifaximin > hepatic encephalopathy", "-treatment:ineffective rifaximin > ascites"),
    ),
    (
        "tj-contrast-2",
        "[Topiramate|C] reduced [migraine|D] in adults, whereas [propranolol|C] did not.",
        ("+treatment:effective topiramate > migraine", "-treatment:ineffective propranolol > migraine"),
    ),
    (
        "tj-contrast-3",
        "[Adalimumab|C] helped patients with [uveitis|D] but not those with [scleritis|D].",
        ("+treatment:effective adalimumab > uveitis", "-treatment:ineffective adalimumab > scleritis"),
    ),
    (
        "tj-contrast-4",
        "In contrast to [gabapentin|C], [duloxetine|C] relieved [neuropathic pain|D].",
        (
            "+treatment:effective duloxetine > neuropathic pain",
            "-treatment:ineffective gabapentin > neuropathic pain",
        ),
    ),
    (
        "tj-contrast-5",
        "[Dapsone|C] cleared [dermatitis herpetiformis|D]; it had no effect on the [celiac disease|D].",
        (
            "+treatment:effective dapsone > dermatitis herpetiformis",
            "-treatment:ineffective dapsone > celiac disease",
        ),
    ),
    (
        "tj-contrast-6",
        "[Omalizumab|C] caused [urticaria|D], whereas [mepolizumab|C] did not.",
        ("+adverse-event omalizumab > urticaria", "-adverse-event mepolizumab > urticaria"),
    ),
    (
        "tj-contrast-7",
        "[Nausea|D] was seen with [metformin|C] but not with [sitagliptin|C].",
        ("+adverse-event metformin > nausea", "-adverse-event sitagliptin > nausea"),
    ),
    (
        "tj-contrast-8",
        "Whereas [depression|D] lifted on [sertraline|C], [insomnia|D] persisted.",
        ("+treatment:effective sertraline > depression", "-treatment:ineffective sertraline > insomnia"),
    ),
    (
        "tj-contrast-9",
        "[Colchicine|C] is useful in [gout|D]; in [osteoarthritis|D], by contrast, it has no place.",
        ("+treatment:effective colchicine > gout", "-treatment:ineffective colchicine > osteoarthritis"),
    ),
    (
        "tj-contrast-10",
        "Unlike [warfarin|C], [apixaban|C] did not provoke [hematuria|D].",
        ("-adverse-event apixaban > hematuria", "+adverse-event warfarin > hematuria"),
    ),
    (
        "tj-contrast-11",
        "Patients with [asthma|D] benefited from [montelukast|C]; those with [bronchiectasis|D] did not.",
        ("+treatment:effective montelukast > asthma", "-treatment:ineffective montelukast > bronchiectasis"),
    ),
    (
        "tj-contrast-12",
        "[Tremor|D] responded to [primidone|C], whereas [ataxia|D] did not.",
        ("+treatment:effective primidone > tremor", "-treatment:ineffective primidone > ataxia"),
    ),
    (
        "tj-contrast-13",
        "[Azathioprine|C] maintained remission of [vasculitis|D]; on the other hand, it brought about [leukopenia|D].",
        ("+treatment:effective azathioprine > vasculitis", "+adverse-event azathioprine > leukopenia"),
    ),
    (
        "tj-contrast-14",
        "[Tinnitus|D] was unaffected by [betahistine|C], although [vertigo|D] abated.",
        ("-treatment:ineffective betahistine > tinnitus", "+treatment:effective betahistine > vertigo"),
    ),
    # -- other arm -----------------------------------------------------------------------------------------------------
    (
        "tj-arm-1",
        "[Headache|D] occurred in 12 of 40 patients on [nifedipine|C] versus 3 of 41 on [enalapril|C].",
        ("+adverse-event nifedipine > headache [12/40]", "+adverse-event enalapril > headache [3/41]"),
    ),
    (
        "tj-arm-2",
        "[Hypotension|D] was noted in 5 of 30 patients given [clonidine|C] and in none of 31 given [placebo|C|MESH:D010919].",
        ("+adverse-event clonidine > hypotension [5/30]",),
    ),
    (
        "tj-arm-3",
        "All five [seizures|D] occurred in the [placebo|C|MESH:D010919] arm, none in the [levetiracetam|C] arm.",
        ("-adverse-event levetiracetam > seizures",),
    ),
    (
        "tj-arm-4",
        "The [aspirin|C] group had more [bleeding|D] than the controls.",
        ("+adverse-event aspirin > bleeding",),
    ),
    (
        "tj-arm-5",
        "No patient on [doxycycline|C] developed [malaria|D], whereas 9 on [placebo|C|MESH:D010919] did.",
        ("+prevention doxycycline > malaria",),
    ),
    ("tj-arm-7", "[Stroke|D] occurred in 4 untreated controls during the trial of [clopidogrel|C].", ()),
    (
        "tj-arm-8",
        "[Cough|D] affected 8 of 50 patients in the [lisinopril|C] arm and 1 of 52 in the [losartan|C] arm.",
        ("+adverse-event lisinopril > cough [8/50]", "+adverse-event losartan > cough [1/52]"),
    ),
    (
        "tj-arm-9",
        "With [amoxicillin|C], [otitis media|D] resolved in 30 of 40 children, versus 28 of 41 with [azithromycin|C].",
        (
            "+treatment:effective amoxicillin > otitis media",
            "+treatment:effective azithromycin > otitis media",
        ),
    ),
    (
        "tj-arm-10",
        "[Rash|D] was no more frequent with [lamotrigine|C] than with [placebo|C|MESH:D010919].",
        ("-adverse-event lamotrigine > rash",),
    ),
    ("tj-arm-12", "[Pneumonia|D] was commoner in the [budesonide|C] arm.", ("+adverse-event budesonide > pneumonia",)),
    # -- ellipsis ------------------------------------------------------------------------------------------------------
    (
        "tj-ellipsis-1",
        "[Ramipril|C] caused [cough|D], as did [perindopril|C].",
        ("+adverse-event ramipril > cough", "+adverse-event perindopril > cough"),
    ),
    (
        "tj-ellipsis-2",
        "[Imipramine|C], and [desipramine|C] to a lesser extent, relieved [panic disorder|D].",
        ("+treatment:effective imipramine > panic disorder", "+treatment:effective desipramine > panic disorder"),
    ),
    (
        "tj-ellipsis-3",
        "[Cyclosporine|C] improved [psoriasis|D]; the same was true of [methotrexate|C].",
        ("+treatment:effective cyclosporine > psoriasis", "+treatment:effective methotrexate > psoriasis"),
    ),
    (
        "tj-ellipsis-4",
        "[Quetiapine|C] and [haloperidol|C] were compared in [delirium|D]; both drugs were effective.",
        ("+treatment:effective quetiapine > delirium", "+treatment:effective haloperidol > delirium"),
    ),
    (
        "tj-ellipsis-5",
        "[Ginkgo|C] and [memantine|C] were compared in [dementia|D]; neither was of benefit.",
        ("-treatment:ineffective ginkgo > dementia", "-treatment:ineffective memantine > dementia"),
    ),
    (
        "tj-ellipsis-6",
        "[Carbamazepine|C] and [valproate|C] were both tried in [mania|D]; the latter was effective.",
        ("+treatment carbamazepine > mania", "+treatment:effective valproate > mania"),
    ),
    (
        "tj-ellipsis-7",
        "[Timolol|C] and [latanoprost|C] were given for [glaucoma|D]; the former caused [bronchospasm|D].",
        ("+treatment timolol > glaucoma", "+treatment latanoprost > glaucoma", "+adverse-event timolol > bronchospasm"),
    ),
    (
        "tj-ellipsis-8",
        "[Cisplatin|C] led to [hearing loss|D], and so did [gentamicin|C].",
        ("+adverse-event cisplatin > hearing loss", "+adverse-event gentamicin > hearing loss"),
    ),
    (
        "tj-ellipsis-9",
        "[Ondansetron|C] did not prevent [vomiting|D], nor did [metoclopramide|C].",
        ("-prevention ondansetron > vomiting", "-prevention metoclopramide > vomiting"),
    ),
    (
        "tj-ellipsis-11",
        "[Tacrolimus|C] healed [eczema|D], and [pimecrolimus|C] did too.",
        ("+treatment:effective tacrolimus > eczema", "+treatment:effective pimecrolimus > eczema"),
    ),
    (
        "tj-ellipsis-12",
        "Neither [zinc|C] nor [echinacea|C] shortened the [common cold|D].",
        ("-treatment:ineffective zinc > common cold", "-treatment:ineffective echinacea > common cold"),
    ),
    (
        "tj-ellipsis-13",
        "[Clozapine|C] was effective in [schizophrenia|D], [olanzapine|C] less so.",
        ("+treatment:effective clozapine > schizophrenia", "+treatment:effective olanzapine > schizophrenia"),
    ),
    (
        "tj-ellipsis-14",
        "Like [oxybutynin|C], [tolterodine|C] produced [dry mouth|D].",
        ("+adverse-event oxybutynin > dry mouth", "+adverse-event tolterodine > dry mouth"),
    ),
    (
        "tj-ellipsis-10",
        "[Bupropion|C] caused [seizures|D] and [insomnia|D]; [varenicline|C] only the latter.",
        (
            "+adverse-event bupropion > seizures",
            "+adverse-event bupropion > insomnia",
            "+adverse-event varenicline > insomnia",
        ),
    ),
)
# not read yet
OPEN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "tj-arm-6",
        "[Constipation|D] developed in the control arm only; patients on [lactulose|C] had none.",
        ("+prevention lactulose > constipation",),
    ),
    (
        "tj-arm-11",
        "[Pruritus|D] was reported by 6 of 25 patients on [morphine|C]; in the other arm, which received [ketorolac|C], nobody complained of it.",
        ("+adverse-event morphine > pruritus [6/25]", "-adverse-event ketorolac > pruritus"),
    ),
)
