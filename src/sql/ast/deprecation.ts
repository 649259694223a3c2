/** MySQL's warning about syntax that has no future. */
export interface Deprecation {
  readonly errno: number;
  readonly message: string;
}

/** Such syntax in a statement, each as often as it stands there. */
export interface Outdated {
  readonly deprecated?: readonly Deprecation[];
}
