"""A second set of misleading sentences, written after the rules of the first set were made. Notation as in ``stress_context``.

On their first run 41 of the 50 were right; the others led to general rules.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "h-contrast-1",
        "[Budesonide|C] proved effective for [collagenous colitis|D], but not for [celiac disease|D].",
        ("+treatment:effective budesonide > collagenous colitis", "-treatment:ineffective budesonide > celiac disease"),
    ),
    (
        "h-contrast-2",
        "In contrast to [warfarin|C], [apixaban|C] did not cause [skin necrosis|D].",
        ("-adverse-event apixaban > skin necrosis", "+adverse-event warfarin > skin necrosis"),
    ),
    (
        "h-contrast-3",
        "[Ropinirole|C] relieved [restless legs|D] but induced [nausea|D].",
        ("+treatment:effective ropinirole > restless legs", "+adverse-event ropinirole > nausea"),
    ),
    (
        "h-contrast-4",
        "[Terbinafine|C] cleared [onychomycosis|D]; however, it caused [dysgeusia|D].",
        ("+treatment:effective terbinafine > onychomycosis", "+adverse-event terbinafine > dysgeusia"),
    ),
    (
        "h-neg-1",
        "There was no evidence of [cardiotoxicity|D] during treatment with [trastuzumab|C].",
        ("-adverse-event trastuzumab > cardiotoxicity",),
    ),
    ("h-neg-2", "[Oxybutynin|C] had little effect on [enuresis|D].", ("-treatment:ineffective oxybutynin > enuresis",)),
    (
        "h-neg-3",
        "No significant improvement of [fatigue|D] was seen with [modafinil|C].",
        ("-treatment:ineffective modafinil > fatigue",),
    ),
    (
        "h-neg-4",
        "[Seizures|D] did not occur in any patient given [flumazenil|C].",
        ("-adverse-event flumazenil > seizures",),
    ),
    (
        "h-neg-5",
        "Treatment with [donepezil|C] was not followed by [syncope|D].",
        ("-adverse-event donepezil > syncope",),
    ),
    (
        "h-neg-6",
        "Neither [hepatitis|D] nor [pancreatitis|D] was attributed to [mesalamine|C].",
        ("-adverse-event mesalamine > hepatitis", "-adverse-event mesalamine > pancreatitis"),
    ),
    ("h-neg-7", "[Insulin|C] therapy was free of [hypoglycemia|D].", ("-adverse-event insulin > hypoglycemia",)),
    ("h-neg-8", "[Magnesium|C] did not prevent [eclampsia|D].", ("-prevention magnesium > eclampsia",)),
    (
        "h-pseudo-1",
        "[Carboplatin|C] not only improved [ovarian cancer|D] but was well tolerated.",
        ("+treatment:effective carboplatin > ovarian cancer",),
    ),
    (
        "h-pseudo-2",
        "A man without previous [heart disease|D] suffered [myocardial infarction|D] after [sildenafil|C].",
        ("+adverse-event sildenafil > myocardial infarction",),
    ),
    (
        "h-pseudo-3",
        "There was no doubt that the [agranulocytosis|D] was due to [dipyrone|C].",
        ("+adverse-event dipyrone > agranulocytosis",),
    ),
    (
        "h-double-1",
        "[Nitrofurantoin|C]-induced [lung fibrosis|D] is not rare.",
        ("+adverse-event nitrofurantoin > lung fibrosis",),
    ),
    (
        "h-doubt-1",
        "[Orlistat|C] was suspected to have caused [liver injury|D].",
        ("?adverse-event orlistat > liver injury",),
    ),
    ("h-doubt-2", "The [rash|D] was probably related to [abacavir|C].", ("?adverse-event abacavir > rash",)),
    (
        "h-doubt-3",
        "A relationship between [finasteride|C] and [depression|D] remains uncertain.",
        ("?adverse-event finasteride > depression",),
    ),
    (
        "h-doubt-4",
        "[Lithium|C] appears to be effective in [cluster headache|D].",
        ("?treatment lithium > cluster headache",),
    ),
    (
        "h-aim-1",
        "We conducted a trial to determine whether [vitamin D|C] prevents [asthma|D].",
        ("?prevention vitamin d > asthma",),
    ),
    (
        "h-aim-2",
        "This study was designed to assess the effectiveness of [sertraline|C] in [panic disorder|D].",
        ("?treatment sertraline > panic disorder",),
    ),
    (
        "h-aim-3",
        "{OBJECTIVE} To assess the risk of [cancer|D] with [ranitidine|C].",
        ("?adverse-event ranitidine > cancer",),
    ),
    (
        "h-back-1",
        "Previous studies have shown that [nifedipine|C] is effective in [preterm labor|D].",
        ("?treatment nifedipine > preterm labor",),
    ),
    ("h-back-2", "[Ergotamine|C] is known to cause [ischemia|D].", ("?adverse-event ergotamine > ischemia",)),
    ("h-arm-1", "[Vomiting|D] was less common with [granisetron|C] than with [metoclopramide|C].", ()),
    (
        "h-arm-2",
        "[Cough|D] developed in 10 of 100 patients treated with [enalapril|C] compared with 1 of 100 patients treated with [valsartan|C].",
        ("+adverse-event enalapril > cough [10/100]",),
    ),
    (
        "h-arm-3",
        "[Oseltamivir|C] was superior to [placebo|C|MESH:D010919] in the treatment of [influenza|D].",
        ("+treatment:effective oseltamivir > influenza",),
    ),
    (
        "h-prior-1",
        "[Tacrolimus|C] was effective in [dermatomyositis|D] resistant to [methotrexate|C].",
        ("+treatment:effective tacrolimus > dermatomyositis", "?treatment:ineffective methotrexate > dermatomyositis"),
    ),
    (
        "h-prior-2",
        "Patients with [asthma|D] who had failed [montelukast|C] were given [omalizumab|C].",
        ("+treatment omalizumab > asthma", "?treatment:ineffective montelukast > asthma"),
    ),
    (
        "h-list-1",
        "The most frequent side effects of [duloxetine|C] were [nausea|D] (20%), [dry mouth|D] (15%) and [insomnia|D] (11%).",
        (
            "+adverse-event duloxetine > nausea",
            "+adverse-event duloxetine > dry mouth",
            "+adverse-event duloxetine > insomnia",
        ),
    ),
    (
        "h-list-2",
        "[Propylthiouracil|C] and [methimazole|C] caused [vasculitis|D] and [aplasia cutis|D], respectively.",
        ("+adverse-event propylthiouracil > vasculitis", "+adverse-event methimazole > aplasia cutis"),
    ),
    (
        "h-list-3",
        "[Pamidronate|C] in 30 patients with [Paget disease|D] || Six patients had [fever|D] and one developed [uveitis|D] after [pamidronate|C].",
        (
            "+treatment pamidronate > paget disease",
            "+adverse-event pamidronate > fever [6/30]",
            "+adverse-event pamidronate > uveitis [1/30]",
        ),
    ),
    (
        "h-count-1",
        "Four (20%) of 20 patients on [sulfasalazine|C] developed [leukopenia|D].",
        ("+adverse-event sulfasalazine > leukopenia [4/20]",),
    ),
    (
        "h-count-2",
        "[Hyperkalemia|D] was seen in two of 15 patients receiving [spironolactone|C].",
        ("+adverse-event spironolactone > hyperkalemia [2/15]",),
    ),
    (
        "h-count-3",
        "Three patients developed [hematuria|D] while taking [tolterodine|C].",
        ("+adverse-event tolterodine > hematuria [3/-]",),
    ),
    ("h-due-1", "[Coma|D] following ingestion of [baclofen|C] lasted two days.", ("+adverse-event baclofen > coma",)),
    (
        "h-due-2",
        "[Torsades de pointes|D] during [sotalol|C] therapy.",
        ("+adverse-event sotalol > torsades de pointes",),
    ),
    (
        "h-due-3",
        "The [edema|D] disappeared after withdrawal of [amlodipine|C].",
        ("+adverse-event amlodipine > edema",),
    ),
    ("h-animal", "[Acrylamide|C] produced [ataxia|D] in rabbits.", ("?cause acrylamide > ataxia",)),
    ("h-treat-1", "[Clonidine|C] for [opioid withdrawal|D].", ("+treatment clonidine > opioid withdrawal",)),
    (
        "h-treat-2",
        "We treated 12 patients with [chronic urticaria|D] with [omalizumab|C].",
        ("+treatment omalizumab > chronic urticaria",),
    ),
    ("h-treat-3", "[Vitiligo|D] responded well to [tacrolimus|C].", ("+treatment:effective tacrolimus > vitiligo",)),
    (
        "h-treat-4",
        "[Bevacizumab|C] only modestly improved [glioblastoma|D].",
        ("+treatment:partially_effective bevacizumab > glioblastoma",),
    ),
    (
        "h-treat-5",
        "[Naloxone|C] reversed [morphine|C]-induced [respiratory depression|D].",
        ("+treatment:effective naloxone > respiratory depression", "+adverse-event morphine > respiratory depression"),
    ),
    ("h-prevent-1", "[Hepatitis B|D] was prevented with [lamivudine|C].", ("+prevention lamivudine > hepatitis b",)),
    (
        "h-prevent-2",
        "[Tranexamic acid|C] reduced the incidence of [hemorrhage|D].",
        ("+prevention tranexamic acid > hemorrhage",),
    ),
    ("h-contra", "[Glaucoma|D] is a contraindication to [atropine|C].", ("+contraindication atropine > glaucoma",)),
    (
        "h-aggravate",
        "Worsening of [heart failure|D] was observed during treatment with [pioglitazone|C].",
        ("+aggravation pioglitazone > heart failure",),
    ),
    (
        "h-under-1",
        "[Natalizumab|C] for [multiple sclerosis|D] || This drug may cause [leukoencephalopathy|D].",
        ("+treatment natalizumab > multiple sclerosis", "?adverse-event natalizumab > leukoencephalopathy"),
    ),
)
