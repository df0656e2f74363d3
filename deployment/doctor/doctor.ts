import { systemClock } from '../../services/clock';
import { examine, lineOf } from './examination';

void examine(process.env, systemClock).then((lines) => {
  for (const line of lines) process.stdout.write(`${lineOf(line)}\n`);
  process.exitCode = lines.every(({ wrong }) => wrong === null) ? 0 : 1;
});
