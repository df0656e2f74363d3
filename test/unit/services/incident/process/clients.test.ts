import { clocksOf } from '../../../../../services/incident/clocks';
import type { IncidentChange } from '../../../../../services/incident/commands';
import {
  accept,
  after,
  client,
  fg,
  opened,
  organisation,
  refusalOf,
  report,
  take,
} from '../../../../support/incident-scene';
import { carriedOut, concerned, taken } from '../../../../support/process-scene';

const [linde, noord] = ['zorggroep-linde', 'transport-noord'] as const;
const concern = (...clients: readonly string[]): IncidentChange => ({ type: 'concern', by: fg, clients });
const tell = (step: 'sent' | 'received', whom = client): IncidentChange => ({
  type: 'tellClient',
  by: fg,
  client: whom,
  step,
  text: `${step}!`,
  masked: [],
});
const clientsOf = (...[state, command, at]: Parameters<typeof accept>) =>
  accept(state, command, at).state.process?.clients;

describe('whose data it was', () => {
  test('only clients of the house, in its order', () => {
    expect(clientsOf(taken, concern(noord, 'niemand', linde), after(10))).toEqual([linde, noord]);
    expect(clientsOf(taken, concern(), after(10))).toEqual([]);
  });

  test('the same once more is no change, also as it was reported', () => {
    expect(refusalOf(taken, concern(client), after(10))).toBe('unchanged');
    const two = carriedOut(taken, [concern(client, noord)], 10);
    expect(refusalOf(two, concern(noord, client), after(11))).toBe('unchanged');
    expect(clientsOf(two, concern(client), after(11))).toEqual([client]);
  });

  test('a client that was told stays, for the notice is a fact; another goes', () => {
    expect(clientsOf(concerned, concern(linde), after(80))).toEqual([client, linde]);
    expect(refusalOf(concerned, concern(), after(80))).toBe('unchanged');
    const two = carriedOut(taken, [concern(client, noord), tell('sent', noord)], 10);
    expect(clientsOf(two, concern(linde), after(11))).toEqual([noord, linde]);
    expect(accept(two, concern(linde), after(11)).state.process?.notices).toEqual(two.process?.notices);
  });
});

describe('a notice to a client', () => {
  test('is of a client concerned, sent before it is received, and each of it once', () => {
    expect(refusalOf(taken, tell('sent', noord), after(10))).toBe('notConcerned');
    expect(refusalOf(taken, tell('received'), after(10))).toBe('notSent');
    const sent = carriedOut(taken, [tell('sent')], 10);
    expect(refusalOf(sent, tell('sent'), after(11))).toBe('unchanged');
    const received = carriedOut(sent, [tell('received')], 12);
    expect(refusalOf(received, tell('received'), after(13))).toBe('unchanged');
    expect(refusalOf(received, tell('sent'), after(13))).toBe('unchanged');
  });

  test('keeps who was told and what proves that it arrived, per client', () => {
    const two = carriedOut(taken, [concern(client, noord), tell('sent'), tell('sent', noord)], 10);
    const signed = (minutes: number) => ({ by: fg, at: after(minutes).now.toISOString() });
    const sent = { ...signed(10), to: 'sent!' };
    expect(two.process?.notices).toEqual({
      [client]: { sent, received: null },
      [noord]: { sent, received: null },
    });
    expect(carriedOut(two, [tell('received')], 20).process?.notices).toEqual({
      [client]: { sent, received: { ...signed(20), proof: 'received!' } },
      [noord]: { sent, received: null },
    });
  });

  test('arrived when somebody says, never before it was sent or after now; that it was sent the same, from when it was noticed on', () => {
    const sent = carriedOut(taken, [tell('sent')], 10);
    const at = (minutes: number) => ({ ...tell('received'), moment: after(minutes).now.toISOString() });
    for (const minutes of [8, 21]) expect(refusalOf(sent, at(minutes), after(20))).toBe('momentNotPossible');
    for (const minutes of [9, 15, 20]) {
      const { state, events } = accept(sent, at(minutes), after(20));
      const moment = after(minutes).now.toISOString();
      expect(state.process?.notices[client]?.received).toMatchObject({
        at: after(20).now.toISOString(),
        moment,
      });
      expect(events[0]?.payload).toEqual({ client, text: 'received!', moment });
    }
    const told = (minutes: number) => ({ ...tell('sent'), moment: after(minutes).now.toISOString() });
    // Noticed an hour before the report.
    for (const minutes of [-62, 21])
      expect(refusalOf(taken, told(minutes), after(20))).toBe('momentNotPossible');
    const early = accept(taken, told(-30), after(20)).state;
    expect(early.process?.notices[client]?.sent).toMatchObject({
      at: after(20).now.toISOString(),
      moment: after(-30).now.toISOString(),
    });
    // In time and written down later is in time, and the client's own term runs from when it was told.
    const [own, theirs] = clocksOf(early, organisation).filter((clock) => clock.client === client);
    expect(own?.metAt).toEqual(after(-30).now);
    expect(theirs?.from).toEqual(after(-30).now);
  });

  test('concerns nobody when no client was reported', () => {
    const own = accept(opened({ facts: { ...report().facts, dataOf: 'optimo' } }), take(fg), after(1)).state;
    expect(refusalOf(own, tell('sent'), after(2))).toBe('notConcerned');
  });
});
