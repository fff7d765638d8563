//! The part of JSON Schema (draft 2020-12) that the published format uses. A general validator would take longer to build than all of the
//! program; this one panics at a keyword that it does not know, so that the format cannot outgrow it unnoticed.

use serde_json::Value;

/// What is wrong with a document, each with its place in it; empty when it keeps to the schema.
pub(super) fn errors(schema: &Value, document: &Value) -> Vec<String> {
    let mut errors = Vec::new();
    check(schema, schema, document, "", &mut errors);
    errors
}

fn check(root: &Value, schema: &Value, value: &Value, place: &str, errors: &mut Vec<String>) {
    for (keyword, rule) in schema.as_object().unwrap() {
        let holds = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let target = root.pointer(rule.as_str().unwrap().strip_prefix('#').unwrap()).unwrap();
                check(root, target, value, place, errors);
                true
            }
            "type" => match rule {
                Value::Array(types) => types.iter().any(|name| is_of_type(name, value)),
                name => is_of_type(name, value),
            },
            "const" => rule == value,
            "enum" => rule.as_array().unwrap().contains(value),
            "anyOf" => matching(root, rule, value) > 0,
            "oneOf" => matching(root, rule, value) == 1,
            "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap()),
            "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= rule.as_u64().unwrap()),
            "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= rule.as_u64().unwrap()),
            "pattern" => value.as_str().is_none_or(|text| keeps_to_pattern(rule.as_str().unwrap(), text)),
            "required" => {
                value.as_object().is_none_or(|map| rule.as_array().unwrap().iter().all(|key| map.contains_key(key.as_str().unwrap())))
            }
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, item, &format!("{place}/{number}"), errors);
                }
                true
            }
            "properties" => {
                for (key, item) in value.as_object().into_iter().flatten() {
                    if let Some(property) = rule.get(key) {
                        check(root, property, item, &format!("{place}/{key}"), errors);
                    }
                }
                true
            }
            "additionalProperties" => {
                let unnamed = |key: &str| schema.get("properties").and_then(|properties| properties.get(key)).is_none();
                for (key, item) in value.as_object().into_iter().flatten().filter(|(key, _)| unnamed(key)) {
                    match rule {
                        Value::Bool(false) => errors.push(format!("{place}/{key}: not described")),
                        other => check(root, other, item, &format!("{place}/{key}"), errors),
                    }
                }
                true
            }
            other => panic!("the format uses {other}, which this validator does not know"),
        };
        if !holds {
            errors.push(format!("{place}: {value} breaks {keyword} {rule}"));
        }
    }
}

fn matching(root: &Value, schemas: &Value, value: &Value) -> usize {
    let matches = |schema: &&Value| {
        let mut errors = Vec::new();
        check(root, schema, value, "", &mut errors);
        errors.is_empty()
    };
    schemas.as_array().unwrap().iter().filter(matches).count()
}

fn is_of_type(name: &Value, value: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        other => panic!("{other} is no type"),
    }
}

fn keeps_to_pattern(pattern: &str, text: &str) -> bool {
    match pattern {
        "^[0-9a-f]{64}$" => text.len() == 64 && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f')),
        "^[a-z][a-z0-9-]*$" => {
            text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(|c| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        }
        other => panic!("the format uses the pattern {other}, which this validator does not know"),
    }
}
