import { effectiveSettings } from '../config';
import type { Report } from './report';

/** The settings that the program would start with, without their secrets. @throws ConfigError */
export function showConfig(environment: NodeJS.ProcessEnv): Report {
  const settings = effectiveSettings(environment);
  const width = Math.max(...settings.map(({ name }) => name.length));
  return {
    lines: settings.map(({ name, value, isSet }) => {
      const origin = isSet ? '' : '  (mặc định; default)';
      return `${name.padEnd(width)}  ${value === '' ? '-' : (value ?? '-')}${origin}`;
    }),
    result: { settings },
  };
}
