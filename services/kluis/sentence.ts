import { oneOf } from '../language/words';
import { dayAt, type SaidDay } from '../time/day-words';
import { type FaultCode, faultOfEnd, type Faults, type FormContext, type Typed } from './form';
import { dayOf } from '../time/zone';

/**
 * What is typed after `/kluis`: which file, and for which days. File names contain numbers and words about time, so a
 * day is only recognised after "vanaf" or "tot", or at the end.
 */

const starts = oneOf('vanaf from op on');
const ends = oneOf('tot t/m until till to');

interface Said {
  readonly names: readonly string[];
  readonly from: SaidDay | null;
  readonly until: SaidDay | null;
}

/** @returns `faults`: days that were said, and are none that something can be lent on. */
export function readLoanWords(
  text: string,
  context: Omit<FormContext, 'things'>,
): { readonly name: string; readonly typed: Typed; readonly faults: Faults } {
  const today = dayOf(context.now, context.organisation.office.timeZone);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const said = read(words, today);
  const from = judged(said.from, context);
  // Somebody who names one day has it for that day.
  const until = said.until === null ? from : judged(said.until, context);
  return {
    name: said.names.join(' '),
    typed: {
      ...(from?.day === undefined || from.day === today ? {} : { from: from.day }),
      ...(until?.day === undefined ? {} : { until: until.day }),
    },
    faults: {
      ...(from?.fault === undefined ? {} : { from: from.fault }),
      ...(said.until === null || until?.fault === undefined ? {} : { until: until.fault }),
    },
  };
}

function read(words: readonly string[], today: string): Said {
  let said: Said = { names: [], from: null, until: null };
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', before] = [words[at], words[at - 1]?.toLowerCase() ?? ''];
    const found = dayAt(at, { words, today, after: today });
    const isLast = found !== null && at + found.taken === words.length && found.said.kind !== 'unclear';
    const [isStart, isEnd] = [starts.has(before), ends.has(before)];
    if (found === null || !(isEnd || isStart || isLast)) {
      said = { ...said, names: [...said.names, word] };
      continue;
    }
    const names = isEnd || isStart ? said.names.slice(0, -1) : said.names;
    said = { ...said, names, [isEnd ? 'until' : 'from']: found.said };
    at += found.taken - 1;
  }
  return said;
}

function judged(
  said: SaidDay | null,
  context: Omit<FormContext, 'things'>,
): { readonly day?: string; readonly fault?: FaultCode } | null {
  if (said === null) return null;
  if (said.kind === 'noSuchDay') return { fault: 'noSuchDay' };
  if (said.kind !== 'day' || said.part) return { fault: 'unclear' };
  const fault = faultOfEnd(said.day, context);
  return fault === null ? { day: said.day } : { day: said.day, fault };
}
