/** One place where the house does not follow its own rules. */
export interface Breach {
  readonly rule:
    | 'floor'
    | 'door'
    | 'cycle'
    | 'purity'
    | 'platform'
    | 'engine'
    | 'eval'
    | 'name'
    | 'inheritance'
    | 'money'
  readonly file: string
  readonly says: string
}
