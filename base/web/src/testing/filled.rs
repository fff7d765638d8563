//! A form on its way: what the page filled in, what the person adds, what is sent.

use super::markup::Tag;
use super::{Client, Seen, encode};

/// A form that is being filled in.
#[derive(Debug, Clone)]
#[must_use = "a form does nothing until it is sent"]
pub struct Filled {
    pub(super) client: Client,
    /// Where it goes.
    pub action: String,
    pub(super) fields: Vec<(String, String)>,
    pub(super) offered: Vec<(String, Option<String>)>,
}

impl Filled {
    /// Fills in a field, in place of what was there.
    ///
    /// # Panics
    /// When the form has no such field.
    #[track_caller]
    pub fn set(mut self, name: &str, value: &str) -> Self {
        assert!(self.offered.iter().any(|(field, _)| field == name), "the form has no field {name}: {:?}", self.offered);
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Ticks a box, beside others of its name.
    ///
    /// # Panics
    /// When the form does not offer it.
    #[track_caller]
    pub fn tick(mut self, name: &str, value: &str) -> Self {
        self.assert_offered(name, value);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Fills in a field whether the form has it or not, as no browser would.
    pub fn force(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What a field holds now.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The fields as they would be sent.
    pub fn encoded(&self) -> String {
        self.fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
    }

    /// Sends it and follows where it leads.
    pub async fn submit(self) -> Seen {
        let seen = self.client.post_raw(&self.action, self.encoded()).await;
        self.client.follow(seen).await
    }

    /// Sends it with a file in the field of this name, as browsers send files.
    ///
    /// # Panics
    /// When the form has no such field.
    pub async fn upload(self, name: &str, bytes: &[u8]) -> Seen {
        assert!(self.offered.iter().any(|(field, _)| field == name), "the form has no field {name}: {:?}", self.offered);
        let mut body = Vec::new();
        for (field, value) in &self.fields {
            body.extend_from_slice(format!("--cut-here\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").as_bytes());
        }
        let head = format!("--cut-here\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"file\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--cut-here--\r\n");
        let kind = Some("multipart/form-data; boundary=cut-here");
        let seen = self.client.once("POST", &self.action, kind, axum::body::Body::from(body)).await;
        self.client.follow(seen).await
    }

    /// Sends it with the button of this name and value.
    ///
    /// # Panics
    /// When the form has no such button.
    pub async fn press(mut self, name: &str, value: &str) -> Seen {
        self.assert_offered(name, value);
        self.fields.push((name.to_owned(), value.to_owned()));
        self.submit().await
    }

    #[track_caller]
    fn assert_offered(&self, name: &str, value: &str) {
        let is_offered = self.offered.iter().any(|(field, offer)| field == name && offer.as_deref() == Some(value));
        assert!(is_offered, "the form does not offer {name}={value}: {:?}", self.offered);
    }
}

/// What a browser sends if nothing is touched: values of inputs, what is checked, what is written, what is selected.
pub(super) fn filled_in(tags: &[Tag<'_>]) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let mut select: Option<(String, Vec<(String, bool)>)> = None;
    for tag in tags {
        match tag.name {
            "input" => {
                let kind = tag.attribute("type").unwrap_or("text");
                let is_sent = match kind {
                    "radio" | "checkbox" => tag.attribute("checked").is_some(),
                    "submit" | "button" | "image" | "file" => false,
                    _ => true,
                };
                if let Some(name) = tag.attribute("name").filter(|_| is_sent) {
                    let default = if kind == "checkbox" { "on" } else { "" };
                    fields.push((name.to_owned(), tag.attribute("value").unwrap_or(default).to_owned()));
                }
            }
            "textarea" => {
                if let Some(name) = tag.attribute("name") {
                    fields.push((name.to_owned(), tag.content().trim_start_matches('\n').to_owned()));
                }
            }
            "select" => select = tag.attribute("name").map(|name| (name.to_owned(), Vec::new())),
            "option" => {
                if let Some((_, options)) = &mut select {
                    let value = tag.attribute("value").map_or_else(|| tag.content(), str::to_owned);
                    options.push((value, tag.attribute("selected").is_some()));
                }
            }
            "/select" => {
                if let Some((name, options)) = select.take()
                    && let Some((value, _)) = options.iter().find(|(_, selected)| *selected).or(options.first())
                {
                    fields.push((name, value.clone()));
                }
            }
            _ => {}
        }
    }
    fields
}

/// Everything that could be filled in, ticked or pressed, with its value where it has a fixed one.
pub(super) fn offered(tags: &[Tag<'_>]) -> Vec<(String, Option<String>)> {
    let mut select = None;
    let mut offers = Vec::new();
    for tag in tags {
        if tag.name == "select" {
            select = tag.attribute("name").map(str::to_owned);
        }
        let name = if tag.name == "option" { select.clone() } else { tag.attribute("name").map(str::to_owned) };
        if let Some(name) = name {
            offers.push((name, tag.attribute("value").map(str::to_owned)));
        }
    }
    offers
}
