//! Who calls is said in one header and nowhere else: not in a cookie, which browsers send by themselves, and not in the address, which is
//! written into logs on the way.

use axum::http::{HeaderMap, header};

use crate::api::problem::Problem;

/// The longest secret that anybody is given, in bytes; anything longer is no secret of ours.
const LONGEST: usize = 200;

/// The secret in the header `Authorization: Bearer …`. It shows itself to nobody: not in a log, not in an error.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Bearer<'a>(&'a str);

impl std::fmt::Debug for Bearer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bearer")
    }
}

impl<'a> Bearer<'a> {
    /// The secret of a request.
    ///
    /// # Errors
    /// A problem of status 401 where there is none, where it is not a bearer's, and where it could not be a secret.
    pub fn of(headers: &'a HeaderMap) -> Result<Self, Problem> {
        let mut lines = headers.get_all(header::AUTHORIZATION).iter();
        let line =
            lines.next().ok_or_else(|| Problem::unauthorized("Send the header `Authorization: Bearer …`; cookies are not looked at."))?;
        let unreadable = || Problem::unauthorized("The header Authorization is not `Bearer` and one secret.");
        if lines.next().is_some() {
            return Err(unreadable());
        }
        let (scheme, secret) = line.to_str().ok().and_then(|line| line.split_once(' ')).ok_or_else(unreadable)?;
        let secret = secret.trim_matches(' ');
        let is_secret = !secret.is_empty()
            && secret.len() <= LONGEST
            && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte));
        if scheme.eq_ignore_ascii_case("Bearer") && is_secret { Ok(Self(secret)) } else { Err(unreadable()) }
    }

    /// The secret itself, to be hashed and looked up.
    pub fn secret(self) -> &'a str {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_well_written_header_is_read() {
        let of = |lines: &[&str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(header::AUTHORIZATION, line.parse().unwrap());
            }
            Bearer::of(&headers).ok().map(|bearer| bearer.secret().to_owned())
        };
        assert_eq!(of(&["Bearer abc-_"]).as_deref(), Some("abc-_"));
        assert_eq!(of(&["bearer  abc "]).as_deref(), Some("abc"));
        let long = format!("Bearer {}", "a".repeat(201));
        for wrong in [&[][..], &["abc"], &["Basic abc"], &["Bearer "], &["Bearer a b"], &["Bearer é"], &["Bearer a", "Bearer a"], &[&long]]
        {
            assert_eq!(of(wrong), None, "{wrong:?}");
        }
    }
}
