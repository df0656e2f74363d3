import type { EscalationTarget } from '../people/incident-settings';
import { presentEvidence } from './evidence/model';
import type { Incident } from './model';
import { noProcess, type SignedDuty, signedDuties } from './process/model';

/** Something the handler of an incident has not read yet: it comes first on their cards. */
export type News =
  | { readonly what: 'answer' | 'addition' | 'mistake'; readonly at: string; readonly text: string }
  | { readonly what: 'files'; readonly at: string; readonly count: number }
  | { readonly what: 'reopened'; readonly at: string; readonly by: string; readonly text: string }
  /** A decider said so; once carried out, it is no longer news. */
  | {
      readonly what: 'decided';
      readonly at: string;
      readonly by: string;
      readonly duty: SignedDuty;
      readonly notify: boolean;
    }
  /** An answer overturned what a decision rests on. */
  | { readonly what: 'turned'; readonly at: string; readonly duties: readonly SignedDuty[] }
  | { readonly what: 'corrected'; readonly at: string; readonly by: string }
  /** The reporter of a joined report sent files, which are with that report. */
  | { readonly what: 'joinedFiles'; readonly at: string; readonly report: string; readonly count: number }
  /** The lost thing is found, is back in its place, or is not after all; `text` is where it was. */
  | {
      readonly what: 'foundAgain' | 'putBack' | 'notBack';
      readonly at: string;
      readonly by: string;
      readonly text: string;
    }
  /** Another report about the same thing joined it. */
  | { readonly what: 'joined'; readonly at: string; readonly by: string; readonly report: string }
  /** The second signature was given or refused; `text` is why it was refused. */
  | {
      readonly what: 'secondGiven' | 'secondRefused';
      readonly at: string;
      readonly by: string;
      readonly text: string;
    };

/** Why a card came, or came again. */
export type Ring =
  | News
  | { readonly what: 'reported'; readonly at: string }
  | { readonly what: 'called'; readonly at: string; readonly to: EscalationTarget; readonly since: string }
  | { readonly what: 'clock'; readonly at: string; readonly clock: string }
  | { readonly what: 'letGo' | 'passedOn' | 'leaving' | 'letIn' | 'letOut'; readonly at: string };

/**
 * The latest news about an incident. What was said before it was closed counts as read; what people did themselves is
 * no news to them.
 * @param person Entra object id of the reader.
 */
export function newsOf(incident: Incident, person: string | null): News | null {
  const closedAt = incident.process?.closed?.at ?? '';
  const news = [...saidNews(incident), ...turnedUpNews(incident), ...processNews(incident)];
  return newest(news.filter((each) => each.at > closedAt && !('by' in each && each.by === person)));
}

/** Said or sent by the reporter. When handlers ask something, they have read what came before. */
function saidNews(incident: Incident): readonly News[] {
  const last = incident.remarks.at(-1);
  const said: readonly News[] =
    last && last.kind !== 'question' ? [{ what: last.kind, at: last.at, text: last.text }] : [];
  const asked = last?.kind === 'question' ? last.at : '';
  const ofReporter = presentEvidence(incident).filter(({ by }) => by === null);
  const sent = ofReporter.at(-1)?.at;
  // Those that came with the report itself are part of it.
  return sent === undefined || sent <= asked || sent <= incident.reportedAt
    ? said
    : [...said, { what: 'files', at: sent, count: ofReporter.filter(({ at }) => at === sent).length }];
}

function turnedUpNews({ turnedUp }: Incident): readonly News[] {
  if (!turnedUp) return [];
  const { found, back, undone } = turnedUp;
  return [
    ...(found ? [{ what: 'foundAgain' as const, at: found.at, by: found.by, text: found.where }] : []),
    ...(back ? [{ what: 'putBack' as const, at: back.at, by: back.by, text: '' }] : []),
    ...(undone ? [{ what: 'notBack' as const, at: undone.at, by: undone.by, text: '' }] : []),
  ];
}

function processNews({ process = noProcess, corrected, leads = [] }: Incident): readonly News[] {
  const { reopened, turned } = process;
  const answer = process.reversal?.answer;
  return [
    ...leads.map(({ id, by, at }) => ({ what: 'joined' as const, at, by, report: id })),
    ...leads.flatMap(({ id, files }): readonly News[] =>
      files ? [{ what: 'joinedFiles', at: files.at, report: id, count: files.count }] : [],
    ),
    ...(answer && answer.what !== 'takenBack'
      ? [
          {
            what: answer.what === 'agreed' ? ('secondGiven' as const) : ('secondRefused' as const),
            at: answer.at,
            by: answer.by,
            text: answer.reason,
          },
        ]
      : []),
    ...(corrected ? [{ what: 'corrected' as const, at: corrected.at, by: corrected.by }] : []),
    ...signedDuties.flatMap((duty): readonly News[] => {
      const decision = process.decisions[duty];
      if (decision?.state !== 'decided' || decision.decided.by === decision.assessed.by) return [];
      return [{ what: 'decided', ...decision.decided, duty, notify: decision.notify }];
    }),
    ...(turned && turned.duties.some((duty) => process.decisions[duty] === undefined)
      ? [{ what: 'turned' as const, ...turned }]
      : []),
    ...(reopened
      ? [{ what: 'reopened' as const, at: reopened.at, by: reopened.by, text: reopened.reason }]
      : []),
  ];
}

/** Why the reader's card last rang, as its notification says: a second ring never looks like the first. */
export function ringOf(incident: Incident, person: string): Ring {
  const { reportedAt, status, called, taken, letGo, firstTakenAt, process = noProcess } = incident;
  const since = letGo?.at ?? reportedAt;
  const news = newsOf(incident, person);
  const isOpen = status === 'reported';
  const own = taken?.by === person ? taken : null;
  const rings: readonly Ring[] = [
    { what: 'reported', at: reportedAt },
    ...(letGo ? [{ what: 'letGo' as const, at: letGo.at }] : []),
    ...(isOpen && called?.people.includes(person)
      ? [{ what: 'called' as const, at: called.at, to: called.to, since }]
      : []),
    ...(taken && firstTakenAt !== undefined ? [{ what: 'passedOn' as const, at: taken.at }] : []),
    ...(own?.leaveSaidAt === undefined ? [] : [{ what: 'leaving' as const, at: own.leaveSaidAt }]),
    ...(process.call?.people.includes(person)
      ? [{ what: 'clock' as const, at: process.call.at, clock: process.call.clock }]
      : []),
    ...invitationRings(incident, person),
    ...(news ? [news] : []),
  ];
  return newest(rings) ?? { what: 'reported', at: reportedAt };
}

/** The holder hears that somebody else gave a colleague access, or revoked it. */
function invitationRings({ taken, invited = [] }: Incident, person: string): readonly Ring[] {
  if (taken?.by !== person) return [];
  return invited
    .filter(({ by, at }) => by !== person && at >= taken.at)
    .flatMap(({ at, ended }): readonly Ring[] => [
      { what: 'letIn', at },
      ...(ended?.why === 'takenBack' ? [{ what: 'letOut' as const, at: ended.at }] : []),
    ]);
}

/** Of two at the same moment, the later in the list. */
const newest = <Each extends { readonly at: string }>(each: readonly Each[]): Each | null =>
  each.reduce<Each | null>((latest, one) => (latest && latest.at > one.at ? latest : one), null);
