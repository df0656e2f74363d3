import { incidentFigures } from '../../../services/incident/figures';
import { lastQuarter, mayReportFor, proposalFor } from '../../../services/incident/lessons';
import { Holds } from '../../../services/retention/hold';
import { holdNudges } from '../../../services/register/hold-nudge';
import { anchorFor } from '../../../services/register/anchor-nudge';
import { taskNudgeKinds, taskNudges } from '../../../services/incident/task-nudges';
import type { Nudge, NudgeKind } from '../../../services/nudges/model';
import type { NudgeSource } from '../../../services/nudges/rounds';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';

const isOfTask = (kind: NudgeKind): boolean => taskNudgeKinds.some((each) => each === kind);

const own: readonly NudgeKind[] = ['proposal', 'mayReport', 'anchor', 'holdDue'];

/**
 * The lessons from last quarter's incidents, and that reporting is welcome (features N13), in numbers only; and
 * everybody's own tasks.
 */
export const incidentNudges = ({
  ledger,
  organisation,
  clock,
  anchors,
  incidents,
}: Container): NudgeSource => ({
  gather: async () => {
    const now = clock.now();
    const { timeZone } = organisation().office;
    const figuresFor = await incidentFigures(ledger, lastQuarter(now, timeZone), now, timeZone);
    const anchor = await anchors.latestToTell();
    const held = await new Holds(ledger, clock).all();
    const tasked = await incidents.withTasks();
    const today = dayOf(now, timeZone);
    return (person) => {
      const figures = figuresFor(person.aadObjectId);
      return [
        ...proposalFor(person, figures, organisation(), now),
        ...mayReportFor(figures, organisation(), now),
        ...anchorFor(person, anchor, organisation(), now),
        ...holdNudges(person, held, organisation(), now),
        ...taskNudges(tasked, person.aadObjectId, today),
      ];
    };
  },
  stillHolding: async (person, nudges) => {
    const records = new Set(nudges.flatMap(({ kind, record }) => (isOfTask(kind) && record ? [record] : [])));
    const files = await Promise.all([...records].map((id) => incidents.find(id)));
    const today = dayOf(clock.now(), organisation().office.timeZone);
    const open = taskNudges(
      files.flatMap((file) => (file ? [file.incident] : [])),
      person,
      today,
    );
    const holds = ({ subject }: Nudge): boolean => open.some((one) => one.subject === subject);
    // The others are as true in the afternoon as they were in the morning.
    return nudges.filter((nudge) => own.includes(nudge.kind) || (isOfTask(nudge.kind) && holds(nudge)));
  },
  progressed: () => Promise.resolve(),
});
