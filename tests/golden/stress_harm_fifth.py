"""A fifth set about harm, written after the rules of the fourth. Notation as in ``stress_more``.

35 of 60 were right on the first run. Two expectations did not follow the rule that "implicated" and "is known for" are kept back, and were changed; one sentence
that can be read two ways is left out.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "harm5-1",
        "Among the most feared adverse reactions to [carbamazepine|C] is [toxic epidermal necrolysis|D].",
        ("+adverse-event carbamazepine > toxic epidermal necrolysis",),
    ),
    (
        "harm5-2",
        "[Sulfasalazine|C] has a propensity for [leukopenia|D].",
        ("+adverse-event sulfasalazine > leukopenia",),
    ),
    (
        "harm5-3",
        "Intravenous [immunoglobulin|C] was implicated as the trigger of [aseptic meningitis|D].",
        ("?adverse-event immunoglobulin > aseptic meningitis",),
    ),
    (
        "harm5-4",
        "After a single dose of [midazolam|C], three infants stopped breathing and [apnea|D] had to be treated.",
        ("+adverse-event midazolam > apnea",),
    ),
    (
        "harm5-5",
        "[Drowsiness|D] accounted for most withdrawals from [gabapentin|C].",
        ("+adverse-event gabapentin > drowsiness",),
    ),
    (
        "harm5-6",
        "The [hypercalcemia|D] was the result of excessive intake of [vitamin D|C].",
        ("+adverse-event vitamin d > hypercalcemia",),
    ),
    (
        "harm5-7",
        "Patients maintained on [methadone|C] frequently exhibit [constipation|D].",
        ("+adverse-event methadone > constipation",),
    ),
    (
        "harm5-8",
        "A fall in platelets, progressing to [thrombocytopenia|D], was noticed a week after [heparin|C] was begun.",
        ("+adverse-event heparin > thrombocytopenia",),
    ),
    (
        "harm5-9",
        "[Amphotericin B|C], though effective against [aspergillosis|D], damages the kidney and leads to [hypokalemia|D].",
        ("+treatment:effective amphotericin b > aspergillosis", "+adverse-event amphotericin b > hypokalemia"),
    ),
    (
        "harm5-10",
        "The benefits of [tamoxifen|C] must be weighed against an excess of [endometrial cancer|D].",
        ("+adverse-event tamoxifen > endometrial cancer",),
    ),
    (
        "harm5-11",
        "[Pioglitazone|C] was accompanied by [edema|D] in 14% of the participants.",
        ("+adverse-event pioglitazone > edema",),
    ),
    (
        "harm5-12",
        "[Cyclosporine|C] is well known for its [nephrotoxicity|D].",
        ("?adverse-event cyclosporine > nephrotoxicity",),
    ),
    (
        "harm5-13",
        "[Hearing loss|D] was irreversible in two of the five children treated with [cisplatin|C].",
        ("+adverse-event cisplatin > hearing loss [2/5]",),
    ),
    (
        "harm5-14",
        "None of these 30 pregnancies exposed to [lamotrigine|C] ended with [cleft palate|D].",
        ("-adverse-event lamotrigine > cleft palate",),
    ),
    (
        "harm5-15",
        "The drug did not, however, produce [sedation|D] when [loratadine|C] was given at 10 mg.",
        ("-adverse-event loratadine > sedation",),
    ),
    (
        "harm5-16",
        "[Hyperkalemia|D] was not encountered in any of the subjects on [eplerenone|C].",
        ("-adverse-event eplerenone > hyperkalemia",),
    ),
    (
        "harm5-17",
        "Our results refute an association between [MMR vaccine|C] and [autism|D].",
        ("-adverse-event mmr vaccine > autism",),
    ),
    ("harm5-18", "[Paracetamol|C] does not seem to cause [asthma|D].", ("?adverse-event paracetamol > asthma",)),
    (
        "harm5-19",
        "In no instance was [respiratory depression|D] seen after epidural [fentanyl|C].",
        ("-adverse-event fentanyl > respiratory depression",),
    ),
    ("harm5-20", "It is doubtful that [bupropion|C] caused the [seizure|D].", ("?adverse-event bupropion > seizure",)),
    (
        "harm5-21",
        "[Sirolimus|C] cannot be exonerated as a cause of the [proteinuria|D].",
        ("?adverse-event sirolimus > proteinuria",),
    ),
    (
        "harm5-22",
        "The patient denied any [chest pain|D] after taking [sildenafil|C].",
        ("-adverse-event sildenafil > chest pain",),
    ),
    (
        "harm5-23",
        "Only with the highest dose of [quetiapine|C] did [orthostatic hypotension|D] occur.",
        ("+adverse-event quetiapine > orthostatic hypotension",),
    ),
    (
        "harm5-24",
        "It was not until [digoxin|C] was added that [heart block|D] developed.",
        ("+adverse-event digoxin > heart block",),
    ),
    (
        "harm5-25",
        "No one would dispute that [alcohol|C] causes [cirrhosis|D].",
        ("+adverse-event alcohol > cirrhosis",),
    ),
    (
        "harm5-26",
        "[Pulmonary embolism|D] is an uncommon but not negligible complication of [oral contraceptives|C].",
        ("+adverse-event oral contraceptives > pulmonary embolism",),
    ),
    (
        "harm5-27",
        "The authors attribute the [gynecomastia|D] to [spironolactone|C].",
        ("+adverse-event spironolactone > gynecomastia",),
    ),
    ("harm5-28", "Perhaps the [ataxia|D] reflects [phenytoin|C] toxicity.", ("?adverse-event phenytoin > ataxia",)),
    (
        "harm5-29",
        "A contributory role for [lithium|C] in the [hypothyroidism|D] is conceivable.",
        ("?adverse-event lithium > hypothyroidism",),
    ),
    (
        "harm5-30",
        "[Cimetidine|C] was thought to be the most likely cause of the [confusion|D].",
        ("?adverse-event cimetidine > confusion",),
    ),
    (
        "harm5-31",
        "The time course is compatible with [nitrofurantoin|C]-induced [hepatitis|D].",
        ("?adverse-event nitrofurantoin > hepatitis",),
    ),
    (
        "harm5-32",
        "Our patient may represent the first example of [baclofen|C]-related [catatonia|D].",
        ("?adverse-event baclofen > catatonia",),
    ),
    (
        "harm5-33",
        "Theoretical concerns that [growth hormone|C] promotes [leukemia|D] persist.",
        ("?adverse-event growth hormone > leukemia",),
    ),
    (
        "harm5-34",
        "To date, it remains an open question if [antidepressants|C] provoke [suicide|D].",
        ("?adverse-event antidepressants > suicide",),
    ),
    (
        "harm5-35",
        "This cohort study investigated the incidence of [diabetes|D] in users of [atypical antipsychotics|C].",
        ("?adverse-event atypical antipsychotics > diabetes",),
    ),
    (
        "harm5-36",
        "The primary safety endpoint was major [bleeding|D] on [apixaban|C].",
        ("?adverse-event apixaban > bleeding",),
    ),
    (
        "harm5-37",
        "To find out how often [ACE inhibitors|C] cause [cough|D], we mailed a questionnaire to 500 patients.",
        ("?adverse-event ace inhibitors > cough",),
    ),
    (
        "harm5-38",
        "Patients will be followed for [cardiotoxicity|D] after [trastuzumab|C].",
        ("?adverse-event trastuzumab > cardiotoxicity",),
    ),
    (
        "harm5-39",
        "{AIMS} [Tolcapone|C] may damage the liver; we examined [hepatitis|D] in a national registry.",
        ("?adverse-event tolcapone > hepatitis",),
    ),
    (
        "harm5-40",
        "{BACKGROUND} Concerns exist about [osteonecrosis|D] of the jaw with [bisphosphonates|C].",
        ("?adverse-event bisphosphonates > osteonecrosis",),
    ),
    (
        "harm5-41",
        "Several case reports have linked [terbinafine|C] to [lupus|D].",
        ("?adverse-event terbinafine > lupus",),
    ),
    (
        "harm5-42",
        "It has long been recognized that [hydralazine|C] induces [lupus|D].",
        ("?adverse-event hydralazine > lupus",),
    ),
    (
        "harm5-43",
        "Male Wistar rats injected with [alloxan|C] developed [hyperglycemia|D].",
        ("?cause alloxan > hyperglycemia",),
    ),
    (
        "harm5-44",
        "[6-hydroxydopamine|C] lesions produced [akinesia|D] in the rat.",
        ("?cause 6-hydroxydopamine > akinesia",),
    ),
    ("harm5-45", "Neither dose of [caffeine|C] caused [convulsions|D] in mice.", ("?cause caffeine > convulsions",)),
    ("harm5-46", "[Morphine|C] withdrawal induced [diarrhea|D] in guinea pigs.", ("?cause morphine > diarrhea",)),
    ("harm5-47", "[Beta-blockers|C] may unmask or worsen [psoriasis|D].", ("?aggravation beta-blockers > psoriasis",)),
    (
        "harm5-48",
        "[Dopamine agonists|C] intensified [hallucinations|D] in two patients.",
        ("+aggravation dopamine agonists > hallucinations",),
    ),
    (
        "harm5-49",
        "Because of the danger of [Reye syndrome|D], [aspirin|C] is contraindicated in children.",
        ("+adverse-event aspirin > reye syndrome",),
    ),
    (
        "harm5-50",
        "[Triptans|C] are contraindicated in uncontrolled [hypertension|D].",
        ("+contraindication triptans > hypertension",),
    ),
    (
        "harm5-51",
        "[Closed-angle glaucoma|D] precludes the administration of [atropine|C].",
        ("+contraindication atropine > closed-angle glaucoma",),
    ),
    (
        "harm5-52",
        "Eleven of 60 patients could not tolerate [imatinib|C] because of [edema|D].",
        ("+adverse-event imatinib > edema [11/60]",),
    ),
    (
        "harm5-53",
        "[Abacavir|C] was permanently discontinued after [hypersensitivity|D] developed.",
        ("+adverse-event abacavir > hypersensitivity",),
    ),
    (
        "harm5-54",
        "The infusion of [paclitaxel|C] was stopped when [bronchospasm|D] occurred.",
        ("+adverse-event paclitaxel > bronchospasm",),
    ),
    (
        "harm5-55",
        "Serious [infections|D] requiring hospitalization developed in 6 of 120 patients on [anakinra|C].",
        ("+adverse-event anakinra > infections [6/120]",),
    ),
    (
        "harm5-56",
        "The [edema|D] cleared promptly on withdrawal of [nifedipine|C].",
        ("+adverse-event nifedipine > edema",),
    ),
    (
        "harm5-57",
        "[Tinnitus|D], which had begun on [salicylate|C], abated after it was stopped.",
        ("+adverse-event salicylate > tinnitus",),
    ),
    (
        "harm5-58",
        "Reintroduction of [minocycline|C] was not followed by [fever|D].",
        ("-adverse-event minocycline > fever",),
    ),
    (
        "harm5-59",
        "With [terfenadine|C] the QT interval lengthened, whereas with [fexofenadine|C] no [arrhythmia|D] was detected.",
        ("-adverse-event fexofenadine > arrhythmia",),
    ),
)
