"""Which operation unmakes what another made, and by which member of both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models import Member, Operation

# What begins something, and what may end it: where there are several, the first that the service has; those in one
# tuple are equals.
VERBS = {
    "Create": ("Delete", "Terminate", "Deregister", "Remove", "Close", ("Revoke", "Retire"), "Cancel", "Release",
               "Destroy", "Dispose", "Abort"),
    "Copy": ("Delete", "Deregister"),
    "Restore": ("Delete",),
    "Clone": ("Delete",),
    "Import": ("Delete", "Cancel"),
    "Upload": ("Delete",),
    "Define": ("Delete",),
    "Generate": ("Delete",),
    "Make": ("Delete",),
    "Set": ("Delete", "Unset", "Remove"),
    "Put": ("Delete", "Remove"),
    "Add": ("Remove", "Delete"),
    "Insert": ("Delete", "Remove"),
    "Request": ("Delete", "Cancel", "Release", "Return"),
    "Register": ("Deregister", "Unregister", "Delete"),
    "Run": ("Terminate", "Stop", "Cancel", "Delete"),
    "Launch": ("Terminate", "Delete", "Stop"),
    "Start": ("Stop", "Terminate", "Cancel", "End", "Abort", "Finish", "Complete"),
    "Stop": ("Start",),
    "Begin": ("End", "Commit", "Rollback"),
    "Submit": ("Cancel", "Terminate"),
    "Schedule": ("Cancel",),
    "Initiate": ("Abort", "Complete", "Cancel"),
    "Attach": ("Detach",),
    "Detach": ("Attach",),
    "Allocate": ("Release", "Deallocate"),
    "Associate": ("Disassociate", "Dissociate"),
    "Enable": ("Disable", "Deactivate"),
    "Disable": ("Enable",),
    "Activate": ("Deactivate",),
    "Deactivate": ("Activate",),
    "Authorize": ("Revoke", "Deauthorize"),
    "Grant": ("Revoke",),
    "Issue": ("Revoke",),
    "Subscribe": ("Unsubscribe",),
    "Suspend": ("Resume",),
    "Pause": ("Resume",),
    "Lock": ("Unlock",),
    "Open": ("Close",),
    "Assign": ("Unassign",),
    "Join": ("Leave",),
    "Connect": ("Disconnect",),
    "Link": ("Unlink",),
    "Install": ("Uninstall",),
    "Deploy": ("Undeploy",),
    "Publish": ("Unpublish", "Delete"),
    "Share": ("Unshare",),
    "Block": ("Unblock",),
    "Monitor": ("Unmonitor",),
    "Provision": ("Deprovision", "Terminate", "Release"),
    "Purchase": ("Release", "Cancel"),
    "Advertise": ("Withdraw",),
    "Archive": ("Unarchive",),
    "Mount": ("Unmount",),
    "Follow": ("Unfollow",),
    "Hold": ("Release",),
    "Admit": ("Remove",),
    "Apply": ("Remove",),
    "Save": ("Delete",),
    "Promote": ("Demote",),
    "Bind": ("Unbind",),
    "Claim": ("Release",),
}

# Words before the verb that belong to both names.
PREFIXES = ("Batch", "Admin", "Bulk")

# Words that join the thing and what it is put to: AddRoleToInstanceProfile, RemoveRoleFromInstanceProfile.
JOINING = {"To", "From", "With", "In", "For", "On", "Of"}

# Members that every call may have, and that name nothing.
INCIDENTAL = re.compile(
    r"^(ClientToken|ClientRequestToken|IdempotencyToken|RequestToken|RequestId|LockToken|IfMatch|ETag|Version(Stamp)?|"
    r"\w*Revision(Id)?|DryRun|Force|Tags|TagKeys|AwsAccountId|AccountId|CatalogId|Tenant(Id)?|Scope|Reason|Comment|"
    r"ChangeToken|Description|ExpectedBucketOwner|SourceAccount|DeletionMode|CallerReference|Status|State|Type)$", re.I)

# Tags are no thing that lives.
TAGS = re.compile(r"^(Add|Create|Put|Set)(Resource)?Tag(s|ging)?(To[A-Z].*)?$|^PutJobTagging$")
NUMBERED = re.compile(r"(Version|Number|Revision|Label|Index|Serial)(Id)?$")


@dataclass(frozen=True)
class KeyPart:
    start_side: str  # R, the answer, or Q, the request
    start: tuple[str, ...]
    start_spelled: tuple[str, ...] | None
    end_side: str
    end: tuple[str, ...]
    end_spelled: tuple[str, ...] | None
    separator: str | None = None  # the end takes a name or an ARN: what stands before the name in the ARN
    both: bool = False  # so does the start
    generated: bool = False  # the start's answer has it, its request does not
    owned_by_another: bool = False  # within a structure that is not the end's thing


@dataclass(frozen=True)
class Pair:
    service: str
    start: str
    end: str
    key: tuple[KeyPart, ...]


def words(name: str) -> list[str]:
    return re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]{2,}(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+", name)


def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(sses|xes|ches|shes)$", word):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def split_verb(name: str) -> tuple[str, str, str]:
    """AdminCreateUsers -> ("Admin", "Create", "Users")."""
    for prefix in PREFIXES:
        if name.startswith(prefix) and len(name) > len(prefix) and name[len(prefix)].isupper():
            _, verb, noun = split_verb(name[len(prefix):])
            return prefix, verb, noun
    match = re.match(r"[A-Z][a-z]+", name)
    if not match:
        return "", name, ""
    return "", match.group(), name[match.end():]


def normal(noun: str) -> str:
    """The thing without plurals, versions and joining words, which verbs choose."""
    noun = re.sub(r"V\d+$", "", noun)
    return "".join(singular(word).lower() for word in words(noun) if word not in JOINING)


def head(noun: str) -> str:
    """The thing itself: InstanceFromSnapshot -> instance."""
    kept: list[str] = []
    for word in words(re.sub(r"V\d+$", "", noun)):
        if word in JOINING:
            break
        kept.append(singular(word).lower())
    return "".join(kept)


def kind_of(name: str) -> tuple[str, str]:
    """SnapshotIds -> ("snapshot", "id"); Id -> ("", "id"); Cluster -> ("cluster", "")."""
    parts = words(name)
    parts[-1] = singular(parts[-1])
    last = parts[-1]
    if last.lower() in ("identifier", "id", "name", "arn", "url", "uri", "key", "number"):
        kind = last.lower()
        if kind == "identifier":
            kind = "id"
        return "".join(parts[:-1]).lower(), kind
    return "".join(parts).lower(), ""


STRUCTURAL = re.compile(
    r"(input|config|configuration|definition|specification|setting|detail|summary|description|metadata|properties|"
    r"property|request|result|output|item|declaration|response|info|data|obj)+$")


def stems(member: Member, noun: str) -> set[str]:
    """What a member names: a bare Id is that of the structure around it, with or without what it is called as a
    structure (DatabaseInput: database), or of the operation's thing."""
    stem, _ = kind_of(member.name)
    if stem:
        return {stem}
    if not member.owner:
        return {noun}
    owner = "".join(singular(word).lower() for word in words(member.owner))
    return {owner, STRUCTURAL.sub("", owner) or noun}


def kind(member: Member) -> str:
    return kind_of(member.name)[1]


def join(operations: list[Operation]) -> list[Pair]:
    """All pairs among the operations of one model."""
    ends: dict[tuple[str, str], list[tuple[Operation, str]]] = {}
    for operation in operations:
        prefix, verb, noun = split_verb(operation.name)
        ends.setdefault((prefix, verb), []).append((operation, noun))
    made = {split_verb(operation.name)[:1] + (operation.name,) for operation in operations}
    pairs = []
    for start in operations:
        if TAGS.search(start.name):
            continue
        prefix, verb, noun = split_verb(start.name)
        ranked = [(rank, end_verb) for rank, group in enumerate(VERBS.get(verb, ()))
                  for end_verb in (group if isinstance(group, tuple) else (group,))]
        for rank, end_verb in ranked:
            others = [(rank, prefix)] + [(100 + rank, other) for other in ("", "Batch") if other != prefix]
            for place, end_prefix in others:
                for end, end_noun in ends.get((end_prefix, end_verb), ()):
                    closeness = nouns_match(start, noun, end_noun, verb)
                    if verb == "Publish" and ("", f"Create{noun}") in made:
                        continue
                    if closeness is None or end.service != start.service:
                        continue
                    key = join_keys(start, noun, end, end_noun, closeness)
                    if key or closeness == 0:
                        # An end of the same thing that no key joins leaves no room for ends of others.
                        pairs.append(((closeness, place), Pair(start.service, start.event, end.event, key or ())))
    return best(pairs)


MAKING = {
    "Create", "Copy", "Restore", "Request", "Register", "Run", "Import", "Launch", "Allocate", "Purchase", "Put",
}

# What makes a thing of a like one, so that the answer is the thing.
REMAKING = {"Copy", "Restore", "Request", "Register", "Run", "Import", "Launch", "Allocate", "Purchase"}

# What puts one thing to another.
RELATING = {"Associate", "Attach", "Add", "Assign", "Authorize", "Detach", "Enable", "Disable"}

# What undoes an end: only for things that are there before and after it.
UNDOING = {"Stop", "Disable", "Detach", "Deactivate"}


def nouns_match(start: Operation, noun: str, end: str, verb: str) -> int | None:
    """0 for the same thing, 1 for a thing made otherwise (FromX, V2), 2 where only the keys can say so."""
    from_another = noun.startswith("From") or verb in REMAKING | {"Create"} and "From" in noun
    if noun == end or (normal(noun) == normal(end) and not from_another):
        return 0
    if not end:
        return None
    if head(noun) == head(end) and head(end):
        return 1
    if verb not in MAKING:
        return None
    if start.made and normal(start.made) == normal(end) and (
            verb in REMAKING or normal(noun).startswith(normal(end)) or normal(noun).endswith(normal(end))):
        return 1
    return 2


def identifying(operation: Operation) -> list[Member]:
    """The required members that say which thing is meant."""
    return [member for member in usable(operation)
            if member.required and len(plain(member)) <= (2 if member.listed else 1)]


def usable(operation: Operation) -> list[Member]:
    return [member for member in operation.inputs if member.type in ("string", "integer", "long")
            and member.location != "header" and not INCIDENTAL.match(member.name)]


def join_keys(
    start: Operation, noun: str, end: Operation, end_noun: str, closeness: int
) -> tuple[KeyPart, ...] | None:
    thing = head(end_noun)
    wanted = identifying(end)
    # EC2 and some others require nothing of what they need.
    wanted = wanted or optional_members(start, noun, usable(end), end_noun)
    parts = [(member, part) for member in wanted if (part := join_part(start, noun, member, end, end_noun))]
    if not parts or end.structures:
        return None
    _, verb, _ = split_verb(start.name)
    if verb in UNDOING:
        # What is stopped and not begun again, and what a start makes anew.
        named_alike = {member.name for member in identifying(start)} == {member.name for member in identifying(end)}
        if not named_alike or re.search("(Job|Run|Execution|Query)s?$", noun):
            return None
    if closeness == 2:
        # Another thing by its name: only what the start makes, or calls exactly so, can join the two.
        member, part = parts[0]
        if verb == "Put" and part.generated or len(wanted) > 1 or thing not in stems(member, thing):
            return None
        is_named_so = normal(noun).endswith(normal(end_noun)) and not JOINING & set(words(noun))
        if part.owned_by_another or not part.generated and not is_named_so:
            return None
        if part.generated and any(other.name == member.name for other in start.inputs):
            return None
    own = [part for member, part in parts if part.generated and not NUMBERED.search(member.name)
           and stems(member, thing) & {thing, normal(end_noun)}]
    if own:
        return (own[0],)
    if len(parts) < len(wanted):
        return None
    starts = [(part.start_side, part.start) for _, part in parts]
    if len(set(starts)) < len(starts):
        return None
    things = {thing, normal(end_noun)}
    if not any(stems(member, thing) & things or normal(member.name) in things for member in wanted):
        # What is put to the larger thing may be left out, and then is everything: AttachInstances of a group. A route
        # and a rule of RDS are named by the addresses they are for; those of EC2 come in more than one way.
        by_address = verb == "Create" or start.protocol == "query"
        own_members = [member for member in usable(end) if len(plain(member)) == 1 and not member.required
                       and (stems(member, thing) & things and kind(member)
                            or by_address and re.search("cidr", member.name, re.I))]
        parts += [(member, part) for member in own_members[:1]
                  if (part := join_part(start, noun, member, end, end_noun))]
    if verb in RELATING:
        # Where both calls say what is put to the larger thing, and the key does not, it names the larger thing alone.
        rest = start.parameters & end.parameters - {member.name for member, _ in parts}
        last = singular(words(end_noun)[-1]).lower() if words(end_noun) else ""
        if last and any(last in name.lower() for name in rest) and not any(
                last in ".".join(member.path).lower() for member, _ in parts):
            return None
    if sum("[]" in "".join(part.start + part.end) for _, part in parts) > 1:
        return None
    return tuple(part for _, part in parts)


def optional_members(start: Operation, noun: str, members: list[Member], end_noun: str) -> list[Member]:
    thing = head(end_noun)
    shallow = [member for member in members if len(plain(member)) == 1]
    own = [member for member in shallow if thing in stems(member, thing) and kind(member)]
    if own:
        return own[:1]
    made = names(start.outputs, head(noun), 2)
    given = names(start.inputs, head(noun), 1)
    choices: list[Member] = []
    for known in (made - given, given):
        for listed in (False, True):
            shared = [member for member in shallow if member.listed == listed and kind(member)
                      and names([member], thing, 1) & known]
            choices += shared[:1]
    return sorted(choices, key=lambda member: member.listed)[:1]


def names(members: list[Member], noun: str, depth: int) -> set[tuple[str, str]]:
    return {(stem, kind(member)) for member in members if len(plain(member)) <= depth for stem in stems(member, noun)}


def plain(member: Member) -> tuple[str, ...]:
    """The steps of a path without those that are only EC2's wrapping."""
    return tuple(step for step, after in zip(member.path, member.path[1:] + ("",))
                 if not step.endswith(("Request", "Response")) and step not in ("items[]", "item[]", "content")
                 and after not in ("items[]", "item[]"))


def join_part(start: Operation, noun: str, member: Member, end: Operation, end_noun: str) -> KeyPart | None:
    thing = head(noun)
    _, verb, _ = split_verb(start.name)
    candidates = []
    for side, members in (("R", start.outputs), ("Q", start.inputs)):
        for candidate in members:
            if candidate.type not in ("string", "integer", "long") or candidate.location == "header":
                continue
            score = distance(candidate, thing, side, member, head(end_noun), start.protocol, verb)
            if score is not None:
                candidates.append((score, len(candidate.path), side, candidate))
    if not candidates:
        return None
    _, _, side, candidate = min(candidates, key=lambda item: item[:3])
    end_side, ending = "Q", member
    if member.location == "uri" and kind(member) == "arn":
        # An ARN in a URI is logged percent-encoded; the answer has it plain.
        answered = [other for other in end.outputs if other.name == member.name and len(other.path) == 1]
        if answered:
            end_side, ending = "R", answered[0]
    separator = arn_separator(member) if kind(candidate) in ("name", "") and kind(member) in ("name", "") else None
    if not kind(member) and kind(candidate) == "name":
        separator = separator or "/"
    needed = [other for other in start.inputs if other.required]
    return KeyPart(
        side, candidate.path, candidate.spelled, end_side, ending.path, ending.spelled, separator,
        both=bool(separator) and verb not in MAKING,
        generated=side == "R" and not any(
            other.name == candidate.name or names([other], thing, 9) & names([candidate], thing, 9)
            for other in needed),
        owned_by_another=bool(candidate.owner) and side == "R" and not (
            owner_stems(candidate) & {head(end_noun), normal(end_noun)}))


def owner_stems(member: Member) -> set[str]:
    owner = "".join(singular(word).lower() for word in words(member.owner or ""))
    return {owner, STRUCTURAL.sub("", owner)}


ONLY_ARN = re.compile(
    r"^(<[a-z]+>)?\s*(The|Specifies the) (ARN|Amazon Resource Name( \(ARN\))?) (of|for)\b(?![^.]*\bor\b)")
OR_ARN = re.compile(r"(\bor\b[^.]{0,40}|can also (provide|specify|use)[^.]{0,30})(ARN\b|Amazon Resource Name)")
EXAMPLE_ARN = re.compile(r"arn:aws:[a-z0-9-]+:[^\s<`]*?([:/])[A-Za-z][A-Za-z0-9_-]*(?=[\s<`.]|$)")


def arn_separator(member: Member) -> str | None:
    """What stands before the name in an ARN that may come instead of the name; None where none may."""
    if member.name in ("Bucket", "Key") or not OR_ARN.search(member.text):
        return None
    example = EXAMPLE_ARN.search(member.text)
    return example.group(1) if example else "/"


OTHER = re.compile(r"^(source|parent|original|previous|existing|old|base|master)", re.I)


def distance(
    candidate: Member, thing: str, side: str, member: Member, end_thing: str, protocol: str, verb: str
) -> tuple[int, int] | None:
    """How far the candidate, of the start, is from the member, of the end; None where they do not name the same."""
    stem = stems(member, end_thing)
    own_stem = stems(candidate, thing)
    wanted, own = kind(member), kind(candidate)
    deep = max(len(plain(candidate)) - 1, 0)
    answered = side == "R"
    # The query services answer with the name as they keep it, RDS in small letters. Elsewhere what the caller had to
    # give is logged always, the answer not.
    prefers_answer = protocol == "query" and verb in MAKING
    order = 3 * int(deep > 1) + int(answered != prefers_answer) + 2 * int(not answered and not candidate.required and verb in MAKING)
    order += 8 * int(bool(OTHER.match(candidate.owner or "") or OTHER.match(candidate.name)))
    if (wanted == own and stem & own_stem) or (candidate.name == member.name and len(plain(candidate)) == 1):
        return 0, order * 4 + deep
    if not stem & own_stem:
        return None
    if not answered and thing not in own_stem and own != wanted and wanted:
        return None
    if wanted == "id" and own in ("arn", "name"):
        return (-1 if own == "arn" and ONLY_ARN.search(member.text) else 1 + (own == "name")), deep
    if not wanted and own in ("name", "id"):
        return 2 + (own == "name"), order * 4 + deep
    if not wanted and own == "arn":
        return 4, deep
    return None


def best(found: list[tuple[tuple[int, int], Pair]]) -> list[Pair]:
    """Of the ends that a start may have, those of the nearest thing and, for it, of the first verb."""
    by_start: dict[tuple[str, str], list[tuple[tuple[int, int], Pair]]] = {}
    for order, pair in found:
        by_start.setdefault((pair.service, pair.start), []).append((order, pair))
    result = []
    for candidates in by_start.values():
        nearest = min(order for order, _ in candidates)
        result += [pair for order, pair in candidates if order == nearest and pair.key]
    return result
