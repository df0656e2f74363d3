import { z } from 'zod/v4';
import { readPressed } from '../../../bot/routing/pressed-data';
import { actionsOf, carrying, pickedDay } from '../../../services/contract';

const { open, pick } = actionsOf('test', {
  open: carrying({ at: z.string().min(1) }, { id: z.literal('').or(z.string().regex(/^BZ-\d{4}$/)) }),
  pick: carrying({}, { day: pickedDay, note: z.string().default('none') }),
});

test('an input that a client left out is an empty one', () => {
  expect(readPressed(open, { at: 'x' })).toEqual({ as: 'data', data: { at: 'x', id: '' } });
  expect(readPressed(open, { at: 'x', id: 'BZ-0001' })).toMatchObject({ data: { id: 'BZ-0001' } });
});

test('what is needed and was left open is said; anything else that does not fit is unreadable', () => {
  expect(readPressed(pick, {})).toEqual({ as: 'leftOpen' });
  expect(readPressed(pick, { day: '' })).toEqual({ as: 'leftOpen' });
  for (const given of [{ day: 'x'.repeat(41) }, { day: 7 }, { day: 'nooit' }])
    expect(readPressed(pick, given)).toEqual({ as: 'unreadable' });
  for (const given of [{}, null, 'x', { at: '', id: '' }, { id: 'BZ-0001' }, { at: 'x', id: 'BZ' }])
    expect(readPressed(open, given)).toEqual({ as: 'unreadable' });
});

test('a default stands where nothing was sent', () => {
  expect(readPressed(pick, { day: '2026-11-23' })).toMatchObject({ data: { note: 'none' } });
});
