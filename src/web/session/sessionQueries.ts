import { graphql, type ResultOf } from '../api/graphql';

/** Who is signed in, where they may act, and whom the sample lets anybody be. */
export const SessionQuery = graphql(`
  query Session {
    account {
      loginName
      personId
      byProvider
      seats {
        role
        delegationId
        office {
          id
          title
          unit {
            id
            name
            territory {
              name
            }
          }
        }
      }
    }
    viewer {
      role
      office {
        id
      }
      delegation {
        id
      }
    }
    demonstrationAccounts {
      loginName
      seat {
        role
        office {
          title
          unit {
            name
          }
        }
      }
    }
    signInProvider {
      name
      signInAddress
      signOutAddress
    }
  }
`);

export const LinkQuery = graphql(`
  query OneTimeLink($link: String!) {
    oneTimeLink(link: $link) {
      purpose
      loginName
    }
  }
`);

export type LinkPurpose = NonNullable<ResultOf<typeof LinkQuery>['oneTimeLink']>['purpose'];

export const SignIn = graphql(`
  mutation SignIn($loginName: String!, $password: String!, $language: Language!) {
    result: signIn(loginName: $loginName, password: $password) {
      ... on SignedIn {
        loginName
      }
      ... on Rejected {
        field
        message(language: $language)
      }
    }
  }
`);

export const UseLink = graphql(`
  mutation UseLink($link: String!, $loginName: String, $password: String, $language: Language!) {
    result: useLink(link: $link, loginName: $loginName, password: $password) {
      ... on SignedIn {
        loginName
      }
      ... on Rejected {
        field
        message(language: $language)
      }
    }
  }
`);

export const SignInAs = graphql(`
  mutation SignInAs($loginName: String!, $language: Language!) {
    result: signInAs(loginName: $loginName) {
      ... on SignedIn {
        loginName
      }
      ... on Rejected {
        field
        message(language: $language)
      }
    }
  }
`);

export const SwitchOffice = graphql(`
  mutation SwitchOffice($seat: SeatInput!, $language: Language!) {
    result: switchOffice(seat: $seat) {
      ... on SignedIn {
        loginName
      }
      ... on Rejected {
        field
        message(language: $language)
      }
    }
  }
`);

export const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);
