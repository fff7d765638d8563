//! Files written by hand, so that the readers are not tried with their own writers alone.

/// Uncompressed sound: 16 bits, `channels` in turn.
pub(crate) fn wav(samples: &[f32], rate: u32, channels: u16) -> Vec<u8> {
    let data: Vec<u8> = samples.iter().flat_map(|value| ((value * 32_767.0) as i16).to_le_bytes()).collect();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + data.len() as u32).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0");
    file.extend(channels.to_le_bytes());
    file.extend(rate.to_le_bytes());
    file.extend((rate * 2 * u32::from(channels)).to_le_bytes());
    file.extend((2 * channels).to_le_bytes());
    file.extend([16, 0]);
    file.extend(b"data");
    file.extend((data.len() as u32).to_le_bytes());
    file.extend(data);
    file
}

/// WebM as browsers record it: sizes unknown while it is written, no duration, a cluster a second.
pub(crate) fn webm(packets: &[Vec<u8>], milliseconds: u64) -> Vec<u8> {
    let unknown = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
    let sized =
        |id: &[u8], content: &[u8]| -> Vec<u8> { [id, &(0x0100_0000_0000_0000 | content.len() as u64).to_be_bytes(), content].concat() };
    let number = |id: &[u8], value: u64| sized(id, &value.to_be_bytes());
    let head = [b"OpusHead\x01\x01", &312u16.to_le_bytes()[..], &48_000u32.to_le_bytes(), &[0, 0, 0]].concat();
    let audio = sized(&[0xe1], &[sized(&[0xb5], &48_000f32.to_be_bytes()), number(&[0x9f], 1)].concat());
    let entry = [number(&[0xd7], 1), number(&[0x73, 0xc5], 77), number(&[0x83], 2), sized(&[0x86], b"A_OPUS"), sized(&[0x63, 0xa2], &head)];
    let tracks = sized(&[0x16, 0x54, 0xae, 0x6b], &sized(&[0xae], &[entry.concat(), audio].concat()));
    let info = [number(&[0x2a, 0xd7, 0xb1], 1_000_000), sized(&[0x4d, 0x80], b"x"), sized(&[0x57, 0x41], b"x")].concat();
    let ebml = [number(&[0x42, 0x86], 1), number(&[0x42, 0xf7], 1), number(&[0x42, 0xf2], 4), number(&[0x42, 0xf3], 8)].concat();
    let ebml = [ebml, sized(&[0x42, 0x82], b"webm"), number(&[0x42, 0x87], 4), number(&[0x42, 0x85], 2)].concat();
    let mut file = sized(&[0x1a, 0x45, 0xdf, 0xa3], &ebml);
    file.extend([0x18, 0x53, 0x80, 0x67]);
    file.extend(unknown);
    file.extend(sized(&[0x15, 0x49, 0xa9, 0x66], &info));
    file.extend(tracks);
    for (second, cluster) in packets.chunks((1000 / milliseconds) as usize).enumerate() {
        file.extend([0x1f, 0x43, 0xb6, 0x75]);
        file.extend(unknown);
        file.extend(number(&[0xe7], second as u64 * 1000));
        for (place, packet) in cluster.iter().enumerate() {
            let block = [&[0x81][..], &((place as u64 * milliseconds) as i16).to_be_bytes(), &[0x80], packet].concat();
            file.extend(sized(&[0xa3], &block));
        }
    }
    file
}
