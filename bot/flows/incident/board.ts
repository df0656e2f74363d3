import { type BoardLine, renderBoard } from '../../../cards/incident/board';
import { clocksOf } from '../../../services/incident/clocks';
import { mayDecide, mayHandle } from '../../../services/incident/handlers';
import type { Incident } from '../../../services/incident/model';
import { boardFigures } from '../../../services/incident/process/board-figures';
import { noProcess, signedDuties } from '../../../services/incident/process/model';
import { maySign, waitingReversal } from '../../../services/incident/process/signers';
import { waitingDecisions } from '../../../services/incident/process/signing';
import type { Organisation } from '../../../services/people/organisation';
import { addDays } from '../../../services/time/calendar';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shownSecond } from './shown-second';

/** This year's register and the previous one, the newest of each. */
const yearsShown = 2;
const mostShown = 60;

/** `/besluiten`: what awaits the board, what it decided and how that went on, and what it has to handle itself. */
export async function openDecisions(turn: StaffTurn, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const organisation = container.organisation();
  const now = container.clock.now();
  const [found, held] = await Promise.all([
    container.incidents.withDecisions(yearsShown, mostShown),
    heldBy(person, container),
  ]);
  const mine = found.filter((incident) => mayDecide(incident, organisation, person, now));
  const toSign = found.filter(
    (incident) => waitingReversal(incident) !== null && maySign(incident, organisation, person, now),
  );
  for (const { id } of new Set([...mine, ...toSign, ...held])) await container.access.noteShown(person, id);
  const lines = mine.flatMap((incident) => linesOf(incident, organisation));
  const waiting = new Set(
    mine.flatMap((incident) => waitingDecisions(incident).map((duty) => keyOf(incident.id, duty))),
  );
  const today = dayOf(now, organisation.office.timeZone);
  const card = renderBoard({
    locale,
    now: now.toISOString(),
    toSign: toSign.flatMap((incident) => {
      const second = shownSecond(incident, person, { now, organisation });
      return second ? [{ id: incident.id, second }] : [];
    }),
    waiting: lines.filter(({ id, duty }) => waiting.has(keyOf(id, duty))),
    decided: lines
      .filter(({ decision }) => decision.state !== 'advised')
      .sort((one, other) => decidedAt(other).localeCompare(decidedAt(one))),
    held,
    figures: boardFigures(mine),
    period: { from: addDays(today, -365), until: today },
  });
  return { kind: 'card', card };
}

const keyOf = (id: string, duty: string): string => `${id} ${duty}`;

const decidedAt = ({ decision }: BoardLine): string =>
  decision.state === 'advised' ? decision.assessed.at : decision.decided.at;

/** Open reports that this person may act on: for FG and deputies, or those the board was called in for. */
async function heldBy(person: string, container: Container): Promise<readonly Incident[]> {
  const now = container.clock.now();
  const open = await container.incidents.open();
  const files = await Promise.all(open.slice(0, mostShown).map(({ id }) => container.incidents.find(id)));
  return files
    .flatMap((file) => (file ? [file.incident] : []))
    .filter((incident) => mayHandle(incident, container.organisation(), person, now));
}

function linesOf(incident: Incident, organisation: Organisation): readonly BoardLine[] {
  const { id, status, process = noProcess } = incident;
  const clocks = clocksOf(incident, organisation);
  const nameOf = (person: string): string =>
    organisation.people.find(({ aadObjectId }) => aadObjectId === person)?.name ?? '–';
  return signedDuties.flatMap((duty) => {
    const decision = process.decisions[duty];
    if (!decision) return [];
    const clock = clocks.find(({ kind, metAt }) => kind === duty && metAt === null);
    return [
      {
        id,
        duty,
        decision,
        advisedBy: nameOf(decision.assessed.by),
        decidedBy: decision.state === 'advised' ? '' : nameOf(decision.decided.by),
        until: clock?.until.toISOString() ?? null,
        closed: status === 'closed',
      },
    ];
  });
}
