import { renderUnknownCode } from '../../../cards/training/walk-in';
import { isGivenBy } from '../../../services/training/audience';
import { isCode, meansCode, typedCode } from '../../../services/training/code';
import { codeCounts } from '../../../services/training/times';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { enterCode, openTraining } from './seats';
import { manage } from './sessions';

/**
 * The code of a session that runs now, typed: whoever is invited is there, as by the button; whoever is not reads whom to
 * ask. Only those of Optimo Groep get here, and only with the right code while it counts is anything said of a session.
 */
export async function openTypedCode(turn: StaffTurn, container: Container): Promise<Answer> {
  const code = typedCode(turn.words) ?? '';
  const [organisation, now] = [container.organisation(), container.clock.now()];
  const found = (await container.trainings.records.sessions()).find(
    ({ id, facts, status }) =>
      status === 'planned' &&
      codeCounts(facts, organisation, now) &&
      isCode(code, id, container.secrets.accepted),
  );
  if (!found)
    return meansCode(turn.words)
      ? { kind: 'card', card: renderUnknownCode(turn.actor.locale) }
      : await openTraining(turn, container);
  const session = found.id;
  return isGivenBy(found, turn.actor.person)
    ? await manage(turn, { session }, container)
    : await enterCode(turn, { session, code }, container);
}
