"""A third set of misleading sentences, written last. Notation as in ``stress_context``.

On their first run 19 of the 30 were right: the figure for text that no rule was made for.
"""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "f-1",
        "[Adalimumab|C] induced remission of [Crohn disease|D] but had no effect on [arthritis|D].",
        ("+treatment:effective adalimumab > crohn disease", "-treatment:ineffective adalimumab > arthritis"),
    ),
    (
        "f-2",
        "[Lamivudine|C], unlike [stavudine|C], was not associated with [lipoatrophy|D].",
        ("-adverse-event lamivudine > lipoatrophy", "+adverse-event stavudine > lipoatrophy"),
    ),
    (
        "f-3",
        "There were no cases of [QT prolongation|D] among patients receiving [azithromycin|C].",
        ("-adverse-event azithromycin > qt prolongation",),
    ),
    (
        "f-4",
        "We describe a boy who developed [erythema multiforme|D] four days after starting [ibuprofen|C].",
        ("+adverse-event ibuprofen > erythema multiforme",),
    ),
    (
        "f-5",
        "[Nephrotic syndrome|D] that did not respond to [prednisolone|C] resolved with [cyclosporine|C].",
        (
            "-treatment:ineffective prednisolone > nephrotic syndrome",
            "+treatment:effective cyclosporine > nephrotic syndrome",
        ),
    ),
    (
        "f-6",
        "The addition of [zinc|C] to standard care did not shorten [diarrhea|D].",
        ("-treatment:ineffective zinc > diarrhea",),
    ),
    (
        "f-7",
        "[Hearing loss|D] is a well-known side effect of [gentamicin|C].",
        ("+adverse-event gentamicin > hearing loss",),
    ),
    (
        "f-8",
        "[Somatostatin|C] may be of benefit in [variceal bleeding|D].",
        ("?treatment somatostatin > variceal bleeding",),
    ),
    ("f-9", "Whether [statins|C] prevent [dementia|D] is unknown.", ("?prevention statins > dementia",)),
    (
        "f-10",
        "Two of 25 infants treated with [indomethacin|C] had [intestinal perforation|D].",
        ("+adverse-event indomethacin > intestinal perforation [2/25]",),
    ),
    (
        "f-11",
        "[Capecitabine|C] had to be stopped in three patients because of [hand-foot syndrome|D].",
        ("+adverse-event capecitabine > hand-foot syndrome [3/-]",),
    ),
    (
        "f-12",
        "[Botulinum toxin|C] injections relieved [achalasia|D] in 8 of 10 patients.",
        ("+treatment:effective botulinum toxin > achalasia",),
    ),
    ("f-13", "[Amantadine|C] worsened [hallucinations|D].", ("+aggravation amantadine > hallucinations",)),
    (
        "f-14",
        "Patients with [porphyria|D] should not receive [barbiturates|C].",
        ("+contraindication barbiturates > porphyria",),
    ),
    (
        "f-15",
        "[Vitamin K|C] prophylaxis protects newborns against [bleeding|D].",
        ("+prevention vitamin k > bleeding",),
    ),
    (
        "f-16",
        "[Streptozotocin|C]-induced [diabetes|D] was reversed by [insulin|C] in mice.",
        ("?cause streptozotocin > diabetes", "?treatment insulin > diabetes"),
    ),
    (
        "f-17",
        "[Carbamazepine|C] caused neither [rash|D] nor [leukopenia|D].",
        ("-adverse-event carbamazepine > rash", "-adverse-event carbamazepine > leukopenia"),
    ),
    (
        "f-18",
        "A possible link between [pergolide|C] and [valvular disease|D] has been suggested.",
        ("?adverse-event pergolide > valvular disease",),
    ),
    (
        "f-19",
        "[Mycophenolate|C] was as effective as [cyclophosphamide|C] in [lupus nephritis|D].",
        ("+treatment:effective mycophenolate > lupus nephritis",),
    ),
    (
        "f-20",
        "[Erythromycin|C] and [clindamycin|C] were both effective against [acne|D], but only [erythromycin|C] caused [vomiting|D].",
        (
            "+treatment:effective erythromycin > acne",
            "+treatment:effective clindamycin > acne",
            "+adverse-event erythromycin > vomiting",
        ),
    ),
    (
        "f-21",
        "[Ketoconazole|C] was discontinued because of [hepatotoxicity|D].",
        ("+adverse-event ketoconazole > hepatotoxicity",),
    ),
    (
        "f-22",
        "The patient took [paroxetine|C] for [depression|D] and developed [hyponatremia|D].",
        ("+treatment paroxetine > depression", "+adverse-event paroxetine > hyponatremia"),
    ),
    (
        "f-23",
        "[Fluconazole|C] eradicated [thrush|D] in all 15 patients without [hepatotoxicity|D].",
        ("+treatment:effective fluconazole > thrush", "-adverse-event fluconazole > hepatotoxicity"),
    ),
    ("f-24", "In vitro, [quercetin|C] inhibited [melanoma|D] cells.", ("?treatment quercetin > melanoma",)),
    ("f-25", "[Cough|D] resolved after [ramipril|C] was withdrawn.", ("+adverse-event ramipril > cough",)),
    ("f-26", "The incidence of [phlebitis|D] was similar with [amiodarone|C] and [placebo|C|MESH:D010919].", ()),
    ("f-27", "[Sulfasalazine|C] is used to treat [colitis|D].", ("+treatment sulfasalazine > colitis",)),
    (
        "f-28",
        "No response of [sarcoma|D] to [dacarbazine|C] was observed.",
        ("-treatment:ineffective dacarbazine > sarcoma",),
    ),
    (
        "f-29",
        "High doses of [methotrexate|C] can produce [leukoencephalopathy|D].",
        ("+adverse-event methotrexate > leukoencephalopathy",),
    ),
    (
        "f-30",
        "The [neutropenia|D] was attributed to [ganciclovir|C] rather than to [valproate|C].",
        ("+adverse-event ganciclovir > neutropenia",),
    ),
)
