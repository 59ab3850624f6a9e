"""A eighth set of sentences on treatment, prevention, contrast and outcomes with numbers. Notation as in ``treatment_first``.

Written after the rules of the seventh set: 47 of the 60 were right on the first run (30 facts and 30 outcomes)."""

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r8-e-1",
        "[Sumatriptan|C] aborted the [migraine|D] in 12 of 15 patients.",
        ("+treatment:effective sumatriptan > migraine",),
    ),
    (
        "r8-e-2",
        "[Palivizumab|C] is recommended for the prevention of [RSV infection|D] in preterm infants.",
        ("+prevention palivizumab > rsv infection",),
    ),
    (
        "r8-e-3",
        "Topical [ivermectin|C] proved superior to [metronidazole|C] in [rosacea|D].",
        ("+treatment:effective ivermectin > rosacea",),
    ),
    (
        "r8-e-4",
        "[Iron|C] supplementation improved [restless legs syndrome|D].",
        ("+treatment:effective iron > restless legs syndrome",),
    ),
    (
        "r8-e-5",
        "The [hyponatremia|D] was corrected with [tolvaptan|C].",
        ("+treatment:effective tolvaptan > hyponatremia",),
    ),
    (
        "r8-e-6",
        "A patient with [stiff person syndrome|D] who improved after [rituximab|C] is described.",
        ("+treatment:effective rituximab > stiff person syndrome",),
    ),
    (
        "r8-e-7",
        "[Bosutinib|C] has demonstrated efficacy in [leukemia|D].",
        ("+treatment:effective bosutinib > leukemia",),
    ),
    ("r8-e-8", "[Pain|D] was well controlled by [oxycodone|C].", ("+treatment:effective oxycodone > pain",)),
    ("r8-i-1", "[Lithium|C] does not slow progression of [ALS|D].", ("-treatment:ineffective lithium > als",)),
    ("r8-i-2", "[Vitamin C|C] had little or no effect on [colds|D].", ("-treatment:ineffective vitamin c > colds",)),
    (
        "r8-i-3",
        "We found [guaifenesin|C] to be ineffective for [fibromyalgia|D].",
        ("-treatment:ineffective guaifenesin > fibromyalgia",),
    ),
    (
        "r8-i-4",
        "No improvement in [cognition|D] followed [donepezil|C].",
        ("-treatment:ineffective donepezil > cognition",),
    ),
    (
        "r8-i-5",
        "[Prednisolone|C] neither relieved [sciatica|D] nor improved function.",
        ("-treatment:ineffective prednisolone > sciatica",),
    ),
    (
        "r8-v-1",
        "[Tranexamic acid|C] decreased the risk of [hemorrhage|D].",
        ("+prevention tranexamic acid > hemorrhage",),
    ),
    (
        "r8-v-2",
        "[Statins|C] were ineffective in preventing [contrast nephropathy|D].",
        ("-prevention statins > contrast nephropathy",),
    ),
    (
        "r8-v-3",
        "Continuous [penicillin|C] prophylaxis averted recurrent [cellulitis|D].",
        ("+prevention penicillin > cellulitis",),
    ),
    (
        "r8-c-1",
        "[Ketamine|C] relieved [depression|D] but not [anxiety|D].",
        ("+treatment:effective ketamine > depression", "-treatment:ineffective ketamine > anxiety"),
    ),
    (
        "r8-c-2",
        "[Lamotrigine|C] prevents [depression|D] rather than [mania|D].",
        ("+prevention lamotrigine > depression",),
    ),
    (
        "r8-c-3",
        "Although [paracetamol|C] reduced [fever|D], it had no effect on [pain|D].",
        ("+treatment:effective paracetamol > fever", "-treatment:ineffective paracetamol > pain"),
    ),
    (
        "r8-c-4",
        "[Oseltamivir|C] is active against [influenza|D], whereas [ribavirin|C] is not.",
        ("+treatment:effective oseltamivir > influenza", "-treatment:ineffective ribavirin > influenza"),
    ),
    (
        "r8-c-5",
        "[Donepezil|C] helped in [Alzheimer disease|D]; in [vascular dementia|D] it did not.",
        ("+treatment:effective donepezil > alzheimer disease", "-treatment:ineffective donepezil > vascular dementia"),
    ),
    (
        "r8-h-1",
        "This study tests the hypothesis that [erythropoietin|C] improves [stroke|D] outcome.",
        ("?treatment erythropoietin > stroke",),
    ),
    ("r8-h-2", "[Cannabidiol|C] appears to reduce [spasticity|D].", ("?treatment cannabidiol > spasticity",)),
    ("r8-h-3", "We evaluated [gabapentin|C] for the treatment of [hiccups|D].", ("?treatment gabapentin > hiccups",)),
    ("r8-h-4", "If effective, [oxytocin|C] could be used to treat [autism|D].", ("?treatment oxytocin > autism",)),
    (
        "r8-a-1",
        "Compared with [placebo|C|MESH:D010919], [pregabalin|C] significantly improved [fibromyalgia|D].",
        ("+treatment:effective pregabalin > fibromyalgia",),
    ),
    (
        "r8-a-2",
        "[Nausea|D] was less severe with [granisetron|C] than with [placebo|C|MESH:D010919].",
        ("+treatment:effective granisetron > nausea",),
    ),
    ("r8-a-3", "[Placebo|C|MESH:D010919] relieved [headache|D] in 30% of patients.", ()),
    (
        "r8-a-4",
        "Patients with [acne|D] received [isotretinoin|C] or [tetracycline|C].",
        ("+treatment isotretinoin > acne", "+treatment tetracycline > acne"),
    ),
    (
        "r8-a-5",
        "[Ranitidine|C] healed [ulcers|D] more slowly than [omeprazole|C].",
        ("+treatment:effective ranitidine > ulcers",),
    ),
)
# outcomes: "category n/total percent @arm" or "category measure value low-high p"
OUTCOMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "r8-n-1",
        "Complete remission was achieved in 24 of 37 patients (65%), partial remission in 8 (22%), and 5 (14%) were non-responders.",
        ("complete-response 24/37 65%", "partial-response 8/37 22%", "no-response 5/37 14%"),
    ),
    (
        "r8-n-2",
        "Fourteen patients were treated. Twelve had a response and two progressed.",
        ("response 12/14", "progression 2/14"),
    ),
    (
        "r8-n-3",
        "Relapse occurred in 4 patients (16%) treated with [rituximab|C] and 9 (36%) treated with [azathioprine|C].",
        ("relapse 4/- 16% @rituximab", "relapse 9/- 36% @azathioprine"),
    ),
    ("r8-n-4", "There were no deaths in either group.", ("death 0/-",)),
    ("r8-n-5", "Half the patients improved.", ()),
    ("r8-n-6", "The clinical response rate at week 6 was 47.1%.", ("response -/- 47.1%",)),
    (
        "r8-n-7",
        "Six of 11 patients responded completely, three partially and two not at all.",
        ("complete-response 6/11", "partial-response 3/11", "no-response 2/11"),
    ),
    ("r8-n-8", "Of the 12 nonresponders, 5 responded after the dose was increased.", ("response 5/12",)),
    ("r8-n-9", "Twenty of the 26 patients (77%) were alive at 3 years.", ("survival 20/26 77%",)),
    (
        "r8-n-10",
        "Treatment discontinuation because of adverse events occurred in 12% of the [nintedanib|C] group and 8% of the [placebo|C|MESH:D010919] group.",
        ("discontinuation -/- 12% @nintedanib", "discontinuation -/- 8% @placebo"),
    ),
    ("r8-n-11", "The risk of relapse was halved (RR 0.51, 95% CI 0.33-0.79).", ("relapse RR 0.51 0.33-0.79",)),
    (
        "r8-n-12",
        "Median progression-free survival was 5.5 months (95% CI, 4.1 to 6.9).",
        ("survival median 5.5 4.1-6.9",),
    ),
    (
        "r8-n-13",
        "Seizures were abolished in five, reduced in nine and unchanged in four patients.",
        ("complete-response 5/-", "improvement 9/-", "no-response 4/-"),
    ),
    ("r8-n-14", "All 31 infants survived to discharge.", ("survival 31/31",)),
    ("r8-n-15", "Remission was maintained in 33 of 41 patients.", ("complete-response 33/41",)),
    (
        "r8-n-16",
        "Two-year mortality was 18.6% with [bisoprolol|C] and 19.4% with [carvedilol|C].",
        ("death -/- 18.6% @bisoprolol", "death -/- 19.4% @carvedilol"),
    ),
    ("r8-n-17", "Sixteen (32%) of the 50 patients relapsed after a median of 5 months.", ("relapse 16/50 32%",)),
    (
        "r8-n-18",
        "Responses were seen in 3 of 14 patients with melanoma and 0 of 9 with sarcoma.",
        ("response 3/14", "response 0/9"),
    ),
    ("r8-n-19", "Eighty per cent of patients were cured.", ("complete-response -/- 80%",)),
    (
        "r8-n-20",
        "Four of six patients went into remission, and the other two had a partial response.",
        ("complete-response 4/6", "partial-response 2/6"),
    ),
    (
        "r8-n-21",
        "Pain improved in 21/30, was unchanged in 6/30 and worsened in 3/30 patients.",
        ("improvement 21/30", "no-response 6/30", "progression 3/30"),
    ),
    ("r8-n-22", "Three of the five patients who stopped treatment relapsed.", ("relapse 3/5",)),
    ("r8-n-23", "The cumulative relapse rate was 21% at 1 year.", ("relapse -/- 21%",)),
    (
        "r8-n-24",
        "A partial response was seen in seven patients and disease progression in three.",
        ("partial-response 7/-", "progression 3/-"),
    ),
    (
        "r8-n-25",
        "Nine of 12 patients (75%) were in remission at 6 months and 5 of 10 (50%) at 12 months.",
        ("complete-response 9/12 75%", "complete-response 5/10 50%"),
    ),
    (
        "r8-n-26",
        "The [aspirin|C] group had 12 deaths, the [placebo|C|MESH:D010919] group 15.",
        ("death 12/- @aspirin", "death 15/- @placebo"),
    ),
    ("r8-n-27", "No response was observed in 9 of 40 patients.", ("no-response 9/40",)),
    (
        "r8-n-28",
        "Improvement occurred in 58% versus 31% of patients (P = 0.01).",
        ("improvement -/- 58%", "improvement -/- 31%"),
    ),
    ("r8-n-29", "Eleven patients (22%) dropped out before week 4.", ("discontinuation 11/- 22%",)),
    (
        "r8-n-30",
        "Response was complete in 6 cases and partial in 10.",
        ("complete-response 6/-", "partial-response 10/-"),
    ),
)
