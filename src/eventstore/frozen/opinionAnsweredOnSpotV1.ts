export interface OpinionAnsweredOnSpotV1 {
  readonly opinionId: string;
  readonly answer: string;
}
