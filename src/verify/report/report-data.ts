// A report as stable data for other programs, documented in docs/verification.md. In: a script and its report. Out: JSON data.
import type { Language } from '@/scripts/language/language';
import type { Script } from '@/scripts/language/script';
import type { Finding, Severity } from '../finding';
import { findingText, whenLines } from './finding-text';
import type { RuleResult } from '../rules/prove-rules';
import type { Report } from '../verify-script';

/** Format 1. A field is never renamed or dropped within a format; new ones may be added. */
export interface ReportData {
  readonly format: 1;
  readonly script: { readonly id: string; readonly version: string };
  /** No errors: the script may be published. */
  readonly ok: boolean;
  readonly counts: Readonly<Record<Severity, number>> & { readonly suppressed: number };
  readonly bounds: Report['bounds'];
  readonly rules: readonly RuleResult[];
  readonly findings: readonly (Finding & {
    readonly message: string;
    readonly advice: string;
    readonly when: readonly string[];
  })[];
}

export function reportData(script: Script, report: Report, language: Language): ReportData {
  const count = (severity: Severity) => report.findings.filter((finding) => finding.severity === severity).length;
  const counts = {
    error: count('error'),
    warning: count('warning'),
    hint: count('hint'),
    suppressed: report.suppressed,
  };
  return {
    format: 1,
    script: { id: script.id, version: script.version },
    ok: counts.error === 0,
    counts,
    bounds: report.bounds,
    rules: report.rules,
    findings: report.findings.map((finding) => ({
      ...finding,
      ...findingText(finding, language),
      when: whenLines(finding.boxes, language),
    })),
  };
}
