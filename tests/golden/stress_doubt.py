"""Sentences of feigned and real denial, doubt, aims, and plain ones with varied verbs. Notation as in ``stress_more``.

Written before the rules were run on them: 29 of the 40 were right on the first run (two that tell of prevention, first written down as treatment, counted as corrected).
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # -- what looks like a denial -----------------------------------------------------------------------------------------
    ("d-pseudo-1", "Not only did [sunitinib|C] cause [hypothyroidism|D], it also caused [hypertension|D].", ("+adverse-event sunitinib > hypothyroidism", "+adverse-event sunitinib > hypertension")),
    ("d-pseudo-2", "No sooner was [dapsone|C] begun than [hemolysis|D] set in.", ("+adverse-event dapsone > hemolysis",)),
    ("d-pseudo-3", "That [amiodarone|C] damages the lung and leads to [pulmonary fibrosis|D] can hardly be denied.", ("+adverse-event amiodarone > pulmonary fibrosis",)),
    ("d-pseudo-4", "[Riluzole|C] did not fail to produce [nausea|D] in the majority.", ("+adverse-event riluzole > nausea",)),
    ("d-pseudo-5", "There can be no doubt that [tacrolimus|C] provoked the [tremor|D].", ("+adverse-event tacrolimus > tremor",)),
    ("d-pseudo-6", "[Hyperkalemia|D] is a not infrequent complication of [spironolactone|C].", ("+adverse-event spironolactone > hyperkalemia",)),
    ("d-pseudo-7", "Treatment with [interferon|C] was not without complications: [thyroiditis|D] developed in three patients.", ("+adverse-event interferon > thyroiditis [3/-]",)),
    ("d-pseudo-8", "No less than 12 of the 30 patients given [cisplatin|C] developed [hearing loss|D].", ("+adverse-event cisplatin > hearing loss [12/30]",)),
    ("d-pseudo-9", "None of the patients taking [bosentan|C] escaped [headache|D].", ("+adverse-event bosentan > headache",)),
    ("d-pseudo-10", "[Psoriasis|D] was no longer present after twelve weeks of [secukinumab|C].", ("+treatment:effective secukinumab > psoriasis",)),
    ("d-pseudo-11", "Nothing but [prednisone|C] relieved her [polymyalgia rheumatica|D].", ("+treatment:effective prednisone > polymyalgia rheumatica",)),
    ("d-pseudo-12", "The [bradycardia|D] induced by [clonidine|C] was by no means harmless.", ("+adverse-event clonidine > bradycardia",)),
    # -- what denies ------------------------------------------------------------------------------------------------------
    ("d-denial-1", "Far from causing [weight gain|D], [topiramate|C] reduced appetite.", ("-adverse-event topiramate > weight gain",)),
    ("d-denial-2", "Patients on [apixaban|C] were spared [intracranial hemorrhage|D].", ("-adverse-event apixaban > intracranial hemorrhage",)),
    ("d-denial-3", "[Celecoxib|C] failed to show any benefit in [Alzheimer disease|D].", ("-treatment:ineffective celecoxib > alzheimer disease",)),
    ("d-denial-4", "Neither [anemia|D] nor [neutropenia|D] was attributable to [ganciclovir|C].", ("-adverse-event ganciclovir > anemia", "-adverse-event ganciclovir > neutropenia")),
    ("d-denial-5", "The [rash|D] proved unrelated to [cefuroxime|C].", ("-adverse-event cefuroxime > rash",)),
    ("d-denial-6", "Rechallenge exonerated [nitrofurantoin|C] as the cause of the [hepatitis|D].", ("-adverse-event nitrofurantoin > hepatitis",)),
    ("d-denial-7", "[Gabapentin|C] did nothing to ease [hot flashes|D].", ("-treatment:ineffective gabapentin > hot flashes",)),
    ("d-denial-8", "Children receiving [montelukast|C] remained free of [nightmares|D].", ("-adverse-event montelukast > nightmares",)),
    ("d-denial-9", "A lack of effect of [creatine|C] on [muscle weakness|D] was observed.", ("-treatment:ineffective creatine > muscle weakness",)),
    ("d-denial-10", "[Lithium|C] was ruled out as the culprit of the [polyuria|D].", ("-adverse-event lithium > polyuria",)),
    # -- doubt and aims ---------------------------------------------------------------------------------------------------
    ("d-doubt-1", "It remains to be seen if [bexarotene|C] benefits patients with [Parkinson disease|D].", ("?treatment bexarotene > parkinson disease",)),
    ("d-doubt-2", "It is conceivable that [minoxidil|C] triggered the [pericarditis|D].", ("?adverse-event minoxidil > pericarditis",)),
    ("d-doubt-3", "The use of [ketamine|C] in [complex regional pain syndrome|D] warrants further trials.", ("?treatment ketamine > complex regional pain syndrome",)),
    ("d-doubt-4", "Everyone receiving [clozapine|C] was monitored for [agranulocytosis|D].", ("?adverse-event clozapine > agranulocytosis",)),
    ("d-doubt-5", "[Fenfluramine|C] is being studied for [Dravet syndrome|D].", ("?treatment fenfluramine > dravet syndrome",)),
    ("d-doubt-6", "Support for [cannabidiol|C] in [fibromyalgia|D] is anecdotal.", ("?treatment cannabidiol > fibromyalgia",)),
    ("d-doubt-7", "If [vancomycin|C] causes [thrombocytopenia|D], then platelets should recover on withdrawal.", ("?adverse-event vancomycin > thrombocytopenia",)),
    ("d-doubt-8", "A larger dose of [baclofen|C] would perhaps suppress [hiccups|D].", ("?treatment baclofen > hiccups",)),
    ("d-doubt-9", "Our working hypothesis was that [metformin|C] prevents [preeclampsia|D].", ("?prevention metformin > preeclampsia",)),
    # -- plain, with varied verbs -----------------------------------------------------------------------------------------
    ("d-plain-1", "[Docetaxel|C] unleashed severe [mucositis|D].", ("+adverse-event docetaxel > mucositis {severe}",)),
    ("d-plain-2", "[Propranolol|C] soothed [essential tremor|D] within days.", ("+treatment:effective propranolol > essential tremor",)),
    ("d-plain-3", "[Zoledronate|C] warded off [osteoporosis|D].", ("+prevention zoledronate > osteoporosis",)),
    ("d-plain-4", "[Levetiracetam|C] rendered two children prone to [aggression|D].", ("+adverse-event levetiracetam > aggression",)),
    ("d-plain-5", "[Erythromycin|C] hastened recovery from [gastroparesis|D].", ("+treatment:effective erythromycin > gastroparesis",)),
    ("d-plain-6", "[Ifosfamide|C] plunged a patient into [encephalopathy|D].", ("+adverse-event ifosfamide > encephalopathy",)),
    ("d-plain-7", "[Methysergide|C] left four patients with [retroperitoneal fibrosis|D].", ("+adverse-event methysergide > retroperitoneal fibrosis",)),
    ("d-plain-8", "[Naltrexone|C] curbed [alcoholism|D].", ("+treatment:effective naltrexone > alcoholism",)),
    ("d-plain-9", "[Dantrolene|C] rescued her from [malignant hyperthermia|D].", ("+treatment:effective dantrolene > malignant hyperthermia",)),
)  # fmt: skip
