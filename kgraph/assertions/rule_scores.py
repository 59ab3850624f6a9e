"""How often each rule was right: (right + 1) / (found + 2) over its findings, their number in the remark.

Harm rules on the training half of BC5CDR (asserted pairs against CID), treatment and prevention rules on BioRED's training half and BioText, all with
gold mentions. Rules with fewer than ten findings there, and those whose findings the corpus does not annotate (lists of minor adverse effects),
keep the estimate that stands beside their pattern.
"""

from __future__ import annotations

SCORES: dict[str, float] = {
    "harm-adjacent": 0.6,  # 38
    "harm-after-have": 0.73,  # 20
    "harm-associated": 0.65,  # 35
    "harm-associated-c": 0.78,  # 34
    "harm-cause": 0.7,  # 104
    "harm-developed": 0.77,  # 37
    "harm-due": 0.78,  # 107
    "harm-effect-noun": 0.69,  # 11
    "harm-have-after": 0.87,  # 65
    "harm-induced": 0.73,  # 217
    "harm-is-effect": 0.83,  # 16
    "harm-list": 0.73,  # 13
    "harm-occur-after": 0.8,  # 33
    "harm-occurred": 0.62,  # 30
    "harm-receiving-have": 0.56,  # 14
    "harm-risk-d": 0.73,  # 24
    "harm-time": 0.68,  # 64
    "prevent-clause": 0.64,  # 20
    "prevent-verb": 0.74,  # 25
    "treat-clause": 0.91,  # 73
    "treat-c-treatment": 0.85,  # 11
    "treat-effective": 0.88,  # 62
    "treat-effective-treatment": 0.94,  # 15
    "treat-efficacy-of": 0.95,  # 39
    "treat-for": 0.83,  # 131
    "treat-improve": 0.8,  # 69
    "treat-in-the": 0.9,  # 99
    "treat-of-with": 0.92,  # 22
    "treat-received-for": 0.86,  # 12
    "treat-title-in": 0.79,  # 26
    "treat-treated-with": 0.77,  # 71
    "treat-trial-of": 0.95,  # 36
}
