import { incidentFigures } from '../../../services/incident/figures';
import { lastQuarter, mayReportFor, proposalFor } from '../../../services/incident/lessons';
import { anchorFor } from '../../../services/register/anchor-nudge';
import type { NudgeKind } from '../../../services/nudges/model';
import type { NudgeSource } from '../../../services/nudges/rounds';
import type { Container } from '../../routing/container';

const own: readonly NudgeKind[] = ['proposal', 'mayReport', 'anchor'];

/** What the incidents of last quarter teach, and that reporting is welcome (features N13); numbers only. */
export const incidentNudges = ({ ledger, organisation, clock, anchors }: Container): NudgeSource => ({
  gather: async () => {
    const now = clock.now();
    const { timeZone } = organisation().office;
    const figuresFor = await incidentFigures(ledger, lastQuarter(now, timeZone), now, timeZone);
    const anchor = await anchors.latestToTell();
    return (person) => {
      const figures = figuresFor(person.aadObjectId);
      return [
        ...proposalFor(person, figures, organisation(), now),
        ...mayReportFor(figures, organisation(), now),
        ...anchorFor(person, anchor, organisation(), now),
      ];
    };
  },
  // As true in the afternoon as it was in the morning.
  stillHolding: (_person, nudges) => Promise.resolve(nudges.filter(({ kind }) => own.includes(kind))),
  progressed: () => Promise.resolve(),
});
