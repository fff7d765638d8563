"""Who calls while every call is tried: fresh participants, and the one token of the team."""

import base64
import json
import math
import os
import struct
import urllib.request
import uuid

import schemathesis

BASE = os.environ["TOGUNA_API_URL"]
TOKEN = os.environ["TOGUNA_API_TOKEN"]
# One person may have ten statements waiting, so nobody is asked to say more than a few things.
CALLS_OF_A_PARTICIPANT = 6
# The marks that each list has given out, by its call.
MARKS = {}


def vowel():
    """A second of a voice that nobody has, as a WAV file in base64 for addresses."""
    rate, tone = 16_000, range(1, 8)
    wave = [sum(math.sin(2 * math.pi * 130 * part * place / rate) / part for part in tone) for place in range(rate)]
    sound = struct.pack(f"<{rate}h", *(round(4_000 * value) for value in wave))
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(sound), b"WAVE", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", len(sound))
    return base64.urlsafe_b64encode(head + sound).rstrip(b"=").decode()


VOWEL = vowel()


def join():
    body = json.dumps({"id": str(uuid.uuid4()), "consent": True}).encode()
    request = urllib.request.Request(
        f"{BASE}/api/v1/dialogues/village/participants", data=body, headers={"content-type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["participant_secret"]


def access_of(operation):
    """The name of what opens this call, as its description says."""
    security = operation.definition.raw.get("security", [])
    return next((name for way in security for name in way), None)


# Every case gets its own answer: a secret that was withdrawn must not be used for the next call.
@schemathesis.auth(cache_by_key=lambda case, context: None, refresh_interval=None)
class Callers:
    secret = None
    calls = 0

    def get(self, case, context):
        access = access_of(case.operation)
        if access == "token":
            return TOKEN
        if access != "participant":
            return None
        if case.operation.path.endswith("/withdrawal"):
            return join()
        if self.secret is None or self.calls >= CALLS_OF_A_PARTICIPANT:
            self.secret, self.calls = join(), 0
        self.calls += 1
        return self.secret

    def set(self, case, data, context):
        if data is not None:
            case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.hook
def before_call(context, case, kwargs):
    """What is right by the description and refused all the same, because no description can say it."""
    if case.meta is not None and case.meta.generation.mode.is_negative:
        return
    # A mark of a page is sealed by the server: none that was made up is taken, nor one of another list. Those of the same list are.
    if isinstance(case.query, dict) and case.query.get("after") not in MARKS.get(case.operation.label, ()):
        case.query.pop("after", None)
    # No description says which bytes are a recording of somebody who speaks.
    if case.operation.path.endswith("/spoken") and case.operation.method.upper() == "POST":
        said = case.body if isinstance(case.body, dict) else {"id": str(uuid.uuid4()), "language": "fr"}
        case.body = {**said, "recording": VOWEL}
    # Whoever withdraws is forgotten, and the identifier of that command with them.
    if case.operation.path.endswith("/withdrawal") and isinstance(case.body, dict) and "id" in case.body:
        case.body["id"] = str(uuid.uuid4())
    # A statement holds a letter of some script: there are too many for a pattern that all tools understand.
    text = case.body.get("text") if isinstance(case.body, dict) else None
    if isinstance(text, str) and not any(letter.isalpha() for letter in text):
        case.body["text"] = f"a{text}"[:280]


@schemathesis.hook
def after_call(context, case, response):
    """Keeps the marks that lists give out."""
    try:
        page = response.json()
    except ValueError:
        return
    if isinstance(page, dict) and isinstance(page.get("items"), list) and isinstance(page.get("next"), str):
        MARKS.setdefault(case.operation.label, set()).add(page["next"])
