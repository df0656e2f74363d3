import { type DestinationStream, type Logger, pino } from 'pino';

/** What may be logged of an error: its kind and code. Its text can hold what somebody typed. */
interface LoggedError {
  readonly name: string;
  readonly code?: string;
  readonly status?: number;
  readonly stack?: string;
}

/**
 * Structured lines with a reference per turn and no personal data (reliability S50, S51).
 * @param destination where lines go; standard output when absent.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/** Any thrown value, even null (features R22): where it came from, never what it says. */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' && /^\w{1,60}$/.test(code) ? { code } : {}),
    ...(typeof statusCode === 'number' ? { status: statusCode } : {}),
    stack: placesOf(error),
  };
}

/** The lines of the stack that point to code; the first ones repeat the message. */
const placesOf = ({ stack }: Error): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
