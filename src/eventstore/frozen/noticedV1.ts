import type { LocalDate } from '../../kernel/localDate';

/** Of notices before a deadline and after it. */
export interface NoticedV1 {
  readonly noticeId: string;
  readonly deadlineVersion: number;
  readonly dueDate: LocalDate;
  readonly level: number;
  readonly ladderDays: number;
  readonly addresseeOfficeId: string;
}

export interface OverdueNoticedV1 extends NoticedV1 {
  readonly isBackfill: boolean;
}
